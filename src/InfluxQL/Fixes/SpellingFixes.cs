using System.Globalization;
using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Parsing.Messages;
using InfluxQL.Semantics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Fixes;

/// <summary>Writes what the message names as meant.</summary>
internal static class SpellingFixes
{
    /// <summary>The word of the language that the message names, in the letter case of the one that stands there.</summary>
    public static QueryFix? Keyword(SyntaxTree tree, Diagnostic diagnostic)
    {
        string old = tree.TextOf(diagnostic.Span);
        return diagnostic.Arguments[1] is string word && word.Length > 0 && word.All(char.IsLetter)
            ? Write(diagnostic.Span, old == old.ToLowerInvariant() ? word.ToLowerInvariant() : word)
            : null;
    }

    /// <summary>The function that is closest.</summary>
    public static QueryFix? Function(SyntaxTree tree, Diagnostic diagnostic) =>
        diagnostic.Arguments[0] is string name && FunctionCatalog.Find(name) is null && ClosestFunction.Find(name) is { } closest
            ? Write(diagnostic.Span, closest)
            : null;

    /// <summary>The unit that the language has for the same length of time.</summary>
    public static QueryFix? DurationUnit(SyntaxTree tree, Diagnostic diagnostic) =>
        DurationMessages.UnitFor(tree.TextOf(diagnostic.Span)) is { } unit ? Write(diagnostic.Span, unit) : null;

    /// <summary><c>=</c> for <c>==</c>.</summary>
    public static QueryFix? Equality(SyntaxTree tree, Diagnostic diagnostic) => Write(diagnostic.Span, "=");

    /// <summary><c>!=</c> for <c>&lt;&gt;</c>.</summary>
    public static QueryFix? NotEqual(SyntaxTree tree, Diagnostic diagnostic) => Write(diagnostic.Span, "!=");

    /// <summary>AND and OR for symbols, with the spaces that words need.</summary>
    public static QueryFix? AndOr(SyntaxTree tree, Diagnostic diagnostic)
    {
        string text = tree.ToString();
        TextSpan span = diagnostic.Span;
        string word = Convert.ToString(diagnostic.Arguments[1], CultureInfo.InvariantCulture) ?? string.Empty;
        string before = span.Start == 0 || char.IsWhiteSpace(text[span.Start - 1]) ? string.Empty : " ";
        string after = span.End == text.Length || char.IsWhiteSpace(text[span.End]) ? string.Empty : " ";
        return new QueryFix(QueryFixKind.TakeSuggestion, $"Write {word}", span, before + word + after);
    }

    /// <summary>The operator before a regular expression.</summary>
    public static QueryFix? RegexComparison(SyntaxTree tree, Diagnostic diagnostic)
    {
        string text = tree.ToString();
        string wanted = (string)diagnostic.Arguments[0]!;
        string old = (string)diagnostic.Arguments[1]!;
        int end = diagnostic.Span.Start;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        // A comment may stand between them.
        int start = end - old.Length;
        return start >= 0 && string.CompareOrdinal(text, start, old, 0, old.Length) == 0
            ? Write(TextSpan.FromBounds(start, end), wanted)
            : null;
    }

    /// <summary>Two words in their order.</summary>
    public static QueryFix? WordOrder(SyntaxTree tree, Diagnostic diagnostic)
    {
        string old = tree.TextOf(diagnostic.Span);
        int first = old.TakeWhile(char.IsLetterOrDigit).Count();
        int second = old.Length - old.Reverse().TakeWhile(char.IsLetterOrDigit).Count();
        return first > 0 && second > first && second < old.Length
            ? Write(diagnostic.Span, old.Substring(second) + old.Substring(first, second - first) + old.Substring(0, first))
            : null;
    }

    /// <summary>A name without its quotes, where it is one without them.</summary>
    public static QueryFix? WithoutQuotes(SyntaxTree tree, Diagnostic diagnostic) =>
        QuotedText.TryUnescape(tree.TextOf(diagnostic.Span).AsSpan(), out string name) && !QuotedText.IdentifierNeedsQuotes(name.AsSpan())
            ? Write(diagnostic.Span, name)
            : null;

    private static QueryFix Write(TextSpan span, string text) => new(QueryFixKind.TakeSuggestion, $"Write {text}", span, text);
}
