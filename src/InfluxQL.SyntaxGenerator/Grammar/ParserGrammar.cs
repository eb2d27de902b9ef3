using System.Text.RegularExpressions;

namespace InfluxQL.SyntaxGenerator.Grammar;

/// <summary>What the generator needs of InfluxQLParser.g4: the rules in order, and the tokens that they use.</summary>
internal sealed partial class ParserGrammar
{
    private ParserGrammar(IReadOnlyList<string> ruleNames, IReadOnlyCollection<string> tokenNames)
    {
        RuleNames = ruleNames;
        TokenNames = tokenNames;
    }

    /// <summary>The rules; the index is the number that ANTLR gives the rule.</summary>
    public IReadOnlyList<string> RuleNames { get; }

    public IReadOnlyCollection<string> TokenNames { get; }

    public static ParserGrammar Parse(string text)
    {
        string withoutComments = Comment().Replace(text, string.Empty);
        var rules = RuleHead().Matches(withoutComments).Select(match => match.Groups[1].Value).ToList();
        var tokens = TokenName().Matches(withoutComments).Select(match => match.Value).ToHashSet();
        return new ParserGrammar(rules, tokens);
    }

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^([a-z]\w*)\s*:", RegexOptions.Multiline)]
    private static partial Regex RuleHead();

    [GeneratedRegex(@"\b[A-Z][A-Z_]*\b")]
    private static partial Regex TokenName();
}
