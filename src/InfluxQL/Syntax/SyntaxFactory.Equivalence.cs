namespace InfluxQL.Syntax;

public static partial class SyntaxFactory
{
    /// <summary>
    /// Whether two nodes say the same: trivia, letter case of keywords, quotes around identifiers and the two ways
    /// to write != do not count.
    /// </summary>
    public static bool AreEquivalent(SyntaxNode? left, SyntaxNode? right) =>
        left is null || right is null
            ? left is null && right is null
            : GreenEquivalence.AreEquivalent(left.Green, right.Green);

    /// <summary>Whether two tokens say the same: trivia, letter case of keywords and quotes around identifiers do not count.</summary>
    public static bool AreEquivalent(SyntaxToken left, SyntaxToken right) =>
        left.Green is null || right.Green is null
            ? left.Green is null && right.Green is null
            : GreenEquivalence.AreEquivalent(left.Green, right.Green);

    /// <summary>Whether two trees say the same: trivia, letter case of keywords and quotes around identifiers do not count.</summary>
    /// <exception cref="ArgumentNullException">A tree is null.</exception>
    public static bool AreEquivalent(SyntaxTree left, SyntaxTree right) =>
        AreEquivalent(
            (left ?? throw new ArgumentNullException(nameof(left))).GetRoot(),
            (right ?? throw new ArgumentNullException(nameof(right))).GetRoot());
}
