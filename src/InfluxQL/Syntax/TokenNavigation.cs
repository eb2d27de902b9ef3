using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>Finds the next or previous token from a place in the tree, without recursion and without a stack.</summary>
internal static class TokenNavigation
{
    /// <summary>The first token after the cursor that lies in the root; with no root, in the whole tree.</summary>
    public static SyntaxToken FindForward(ChildCursor cursor, SyntaxNode? root, bool includeZeroWidth)
    {
        while (true)
        {
            if (cursor.MoveNext())
            {
                GreenNode green = cursor.Green;
                if (!green.IsToken)
                {
                    if (MayHoldToken(green, includeZeroWidth))
                    {
                        cursor = ChildCursor.Before(cursor.Node);
                    }
                }
                else if (includeZeroWidth || ((GreenToken)green).TextWidth > 0)
                {
                    return cursor.Token;
                }
            }
            else if (ReferenceEquals(cursor.Parent, root) || cursor.Parent.Parent is null)
            {
                return default;
            }
            else
            {
                cursor = ChildCursor.At(cursor.Parent);
            }
        }
    }

    /// <summary>The last token before the cursor that lies in the root; with no root, in the whole tree.</summary>
    public static SyntaxToken FindBackward(ChildCursor cursor, SyntaxNode? root, bool includeZeroWidth)
    {
        while (true)
        {
            if (cursor.MovePrevious())
            {
                GreenNode green = cursor.Green;
                if (!green.IsToken)
                {
                    if (MayHoldToken(green, includeZeroWidth))
                    {
                        cursor = ChildCursor.After(cursor.Node);
                    }
                }
                else if (includeZeroWidth || ((GreenToken)green).TextWidth > 0)
                {
                    return cursor.Token;
                }
            }
            else if (ReferenceEquals(cursor.Parent, root) || cursor.Parent.Parent is null)
            {
                return default;
            }
            else
            {
                cursor = ChildCursor.At(cursor.Parent);
            }
        }
    }

    private static bool MayHoldToken(GreenNode green, bool includeZeroWidth) =>
        includeZeroWidth ? green.ChildCount > 0 : green.FullWidth > 0;
}
