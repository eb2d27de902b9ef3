using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>Moves the trivia of nodes that are taken out of a tree to the token after them, or to the last one before.</summary>
internal static class RemovedTrivia
{
    public static void Move(SyntaxNode root, HashSet<SyntaxNode> removed, SyntaxRemoveOptions options, TreeEdit edit)
    {
        if (options == SyntaxRemoveOptions.KeepNoTrivia)
        {
            return;
        }

        var added = new Dictionary<SyntaxToken, (List<GreenNode> Before, List<GreenNode> After)>();
        var separators = new HashSet<SyntaxToken>();
        foreach (SyntaxNode node in removed.OrderBy(node => node.Position))
        {
            List<GreenNode> kept = Collect(node, options, separators);
            if (kept.Count == 0 || IsBelow(node.Parent, removed))
            {
                continue;
            }

            SyntaxToken target = FindToken(root, node, removed, forward: true);
            bool isBefore = target.Parent is not null;
            target = isBefore ? target : FindToken(root, node, removed, forward: false);
            if (target.Parent is null)
            {
                continue;
            }

            if (!added.TryGetValue(target, out (List<GreenNode> Before, List<GreenNode> After) lists))
            {
                lists = ([], []);
                added.Add(target, lists);
            }

            (isBefore ? lists.Before : lists.After).AddRange(kept);
        }

        foreach (KeyValuePair<SyntaxToken, (List<GreenNode> Before, List<GreenNode> After)> change in added)
        {
            GreenToken green = change.Key.Green!;
            List<GreenNode> leading = change.Value.Before;
            leading.AddRange(GreenListBuilder.Elements(green.Leading));
            List<GreenNode> trailing = GreenListBuilder.Elements(green.Trailing);
            trailing.AddRange(change.Value.After);
            GreenToken made = green.WithTrivia(GreenListBuilder.ToList(leading), GreenListBuilder.ToList(trailing));
            edit.Replace(change.Key, (GreenToken)GreenAnnotations.Copy(green, made));
        }
    }

    // What stands around the node and the separator that goes with it, in the order of the text.
    private static List<GreenNode> Collect(SyntaxNode node, SyntaxRemoveOptions options, HashSet<SyntaxToken> separators)
    {
        bool keepLeading = (options & SyntaxRemoveOptions.KeepLeadingTrivia) != 0;
        bool keepTrailing = (options & SyntaxRemoveOptions.KeepTrailingTrivia) != 0;
        (SyntaxToken before, SyntaxToken after) = FindSeparator(node);
        var kept = new List<GreenNode>();
        if (keepLeading && before.Parent is not null && separators.Add(before))
        {
            kept.AddRange(GreenListBuilder.Elements(before.Green!.Leading));
            kept.AddRange(GreenListBuilder.Elements(before.Green.Trailing));
        }

        if (keepLeading)
        {
            kept.AddRange(GreenListBuilder.Elements(node.GetLeadingTrivia().Green));
        }

        if (keepTrailing)
        {
            kept.AddRange(GreenListBuilder.Elements(node.GetTrailingTrivia().Green));
        }

        if (keepTrailing && after.Parent is not null && separators.Add(after))
        {
            kept.AddRange(GreenListBuilder.Elements(after.Green!.Leading));
            kept.AddRange(GreenListBuilder.Elements(after.Green.Trailing));
        }

        return kept;
    }

    // The separator after the node, or for the last of a list the one before it.
    private static (SyntaxToken Before, SyntaxToken After) FindSeparator(SyntaxNode node)
    {
        if (node.Parent is null)
        {
            return default;
        }

        ChildCursor cursor = ChildCursor.At(node);
        if (cursor.MoveNext() && cursor.IsToken && IsSeparator(cursor.Token))
        {
            return (default, cursor.Token);
        }

        cursor = ChildCursor.At(node);
        return cursor.MovePrevious() && cursor.IsToken && IsSeparator(cursor.Token) ? (cursor.Token, default) : default;
    }

    // The nearest token that stays in the tree. A separator may go with the node, so it is passed over.
    private static SyntaxToken FindToken(SyntaxNode root, SyntaxNode node, HashSet<SyntaxNode> removed, bool forward)
    {
        SyntaxToken token = forward
            ? node.GetLastToken(includeZeroWidth: true).GetNextToken(includeZeroWidth: true)
            : node.GetFirstToken(includeZeroWidth: true).GetPreviousToken(includeZeroWidth: true);
        while (token.Parent is not null && (IsBelow(token.Parent, removed) || IsSeparator(token)))
        {
            token = forward ? token.GetNextToken(includeZeroWidth: true) : token.GetPreviousToken(includeZeroWidth: true);
        }

        return token.Parent is not null && root.Contains(token.Parent) ? token : default;
    }

    private static bool IsSeparator(SyntaxToken token) =>
        SyntaxFacts.GetSeparatorKind(token.Parent!.Kind, ChildIndex.GetSlot(token.Index)) == token.Kind;

    /// <summary>Whether a node is one of those that go, or below one of them.</summary>
    public static bool IsBelow(SyntaxNode? node, HashSet<SyntaxNode> removed)
    {
        for (; node is not null; node = node.Parent)
        {
            if (removed.Contains(node))
            {
                return true;
            }
        }

        return false;
    }
}
