using System.Text.RegularExpressions;
using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Says in a sentence what a slot holds.</summary>
internal static partial class SlotDescriptions
{
    /// <summary>The sentence, as plain text.</summary>
    public static string Describe(SyntaxModel model, SlotModel slot)
    {
        string what = slot.Summary?.TrimEnd('.') ?? (slot.Form == SlotForm.Token ? DescribeTokens(model, slot.Kinds) : DescribeByName(slot));
        return what + DescribeForm(model, slot) + DescribeAbsence(slot);
    }

    private static string DescribeTokens(SyntaxModel model, IReadOnlyList<string> kinds)
    {
        var tokens = kinds.Select(kind => model.FindToken(kind)!).ToList();
        if (tokens.Count == 1)
        {
            return tokens[0].Category switch
            {
                TokenCategory.Keyword => $"The word {tokens[0].Text}",
                TokenCategory.Punctuation => $"The token {tokens[0].Text}",
                _ => tokens[0].Summary.TrimEnd('.'),
            };
        }

        string sort = tokens.All(token => token.Category == TokenCategory.Keyword) ? "The word" : "The token";
        return $"{sort} {string.Join(", ", tokens.SkipLast(1).Select(Name))} or {Name(tokens[^1])}";
    }

    private static string Name(TokenModel token) => token.Text ?? token.Name;

    // "GroupByClause" is "The GROUP BY clause", "ArgumentList" "The argument list".
    private static string DescribeByName(SlotModel slot)
    {
        const string Clause = "Clause";
        if (slot.Name.EndsWith(Clause, StringComparison.Ordinal))
        {
            return $"The {SplitWords(slot.Name[..^Clause.Length]).ToUpperInvariant()} clause";
        }

        return $"The {SplitWords(slot.Name).ToLowerInvariant()}";
    }

    private static string SplitWords(string name) => WordStart().Replace(name, " ");

    private static string DescribeForm(SyntaxModel model, SlotModel slot)
    {
        if (slot.Form != SlotForm.SeparatedList)
        {
            return string.Empty;
        }

        string separator = $", with {model.FindToken(slot.Separator!)!.Text} between them";
        return slot.AllowsTrailing ? separator + " and perhaps after the last" : separator;
    }

    private static string DescribeAbsence(SlotModel slot)
    {
        if (!slot.IsOptional)
        {
            return ".";
        }

        return slot.Form switch
        {
            SlotForm.Token => "; its kind is None where it is left out.",
            SlotForm.Node => "; null where it is left out.",
            _ => ". The list may be empty.",
        };
    }

    // A single capital at the start is no word of its own: SLIMIT.
    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
