namespace InfluxQL.Conformance.Grammar;

/// <summary>The plain spellings of a lexer grammar's tokens: keywords and punctuation.</summary>
public static class LexerSpellings
{
    /// <summary>
    /// Gives the spellings of every token whose rule is made of literals, of letters in both cases and of other such
    /// rules. Letters in both cases come out in upper case. A rule with anything else has no plain spelling.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(GrammarFile lexer)
    {
        Dictionary<string, IReadOnlyList<string>> spellings = new(StringComparer.Ordinal);
        foreach (string name in lexer.RuleNames)
        {
            if (Spell(lexer, lexer.Rules[name]) is { } texts)
            {
                spellings.Add(name, texts);
            }
        }

        return spellings;
    }

    private static IReadOnlyList<string>? Spell(GrammarFile lexer, GrammarElement element)
    {
        switch (element)
        {
            case LiteralText literal:
                return [literal.Text];
            case CharacterSet { Content: [char lower, char upper] } when char.ToUpperInvariant(lower) == char.ToUpperInvariant(upper):
                return [char.ToUpperInvariant(upper).ToString()];
            case TokenReference reference when lexer.Rules.TryGetValue(reference.Name, out GrammarElement? body):
                return Spell(lexer, body);
            case ChoiceElement choice:
                List<IReadOnlyList<string>?> alternatives = [.. choice.Alternatives.Select(item => Spell(lexer, item))];
                return alternatives.Contains(null) ? null : [.. alternatives.SelectMany(texts => texts!)];
            case SequenceElement { Items.Count: > 0 } sequence:
                IReadOnlyList<string> prefixes = [""];
                foreach (GrammarElement item in sequence.Items)
                {
                    if (Spell(lexer, item) is not { } suffixes)
                    {
                        return null;
                    }

                    prefixes = [.. prefixes.SelectMany(prefix => suffixes.Select(suffix => prefix + suffix))];
                }

                return prefixes;
            default:
                return null;
        }
    }
}
