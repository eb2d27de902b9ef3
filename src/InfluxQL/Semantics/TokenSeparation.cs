using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// Keeps a value apart from its neighbours: a dollar sign needs no space before it, but LIMIT$n must not become LIMIT10,
/// nor 5-$n become 5--3.
/// </summary>
internal static class TokenSeparation
{
    /// <summary>The value with the spaces that it needs.</summary>
    /// <param name="made">What stands for the bind parameter.</param>
    /// <param name="place">What it replaces.</param>
    public static ExpressionSyntax Keep(ExpressionSyntax made, SyntaxNode place)
    {
        SyntaxToken previous = place.GetFirstToken().GetPreviousToken();
        SyntaxToken next = place.GetLastToken().GetNextToken();
        string text = made.ToString();
        if (!made.HasLeadingTrivia && !previous.HasTrailingTrivia && Clings(previous.Text, text))
        {
            made = made.WithLeadingTrivia(SyntaxFactory.Space);
        }

        if (!made.HasTrailingTrivia && !next.HasLeadingTrivia && Clings(text, next.Text))
        {
            made = made.WithTrailingTrivia(SyntaxFactory.Space);
        }

        return made;
    }

    private static bool Clings(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return false;
        }

        char last = left[left.Length - 1];
        char first = right[0];
        return (IsWord(last) && IsWord(first)) || (last == '-' && first == '-') || (last == '/' && first is '/' or '*');
    }

    // Quotes count: a word before a quoted name reads badly, and the reference loses it.
    private static bool IsWord(char c) => c is '_' or '"' or '\'' or >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z';
}
