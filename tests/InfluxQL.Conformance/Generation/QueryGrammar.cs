using InfluxQL.Conformance.Grammar;
using InfluxQL.TestSupport;

namespace InfluxQL.Conformance.Generation;

/// <summary>
/// What queries are derived from: the parser's grammar, the narrower rules that make most queries valid, and the
/// spellings of tokens.
/// </summary>
public sealed class QueryGrammar
{
    private const int Unreachable = 1_000_000;

    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);

    /// <summary>Puts the parts together and finds how deep every rule must at least go.</summary>
    /// <exception cref="FormatException">A rule is missing, cannot end, or holds what derives nothing.</exception>
    public QueryGrammar(GrammarFile parser, GrammarFile likely, IReadOnlyDictionary<string, IReadOnlyList<string>> spellings)
    {
        Parser = parser;
        Likely = likely;
        Spellings = spellings;
        FindDepths();
    }

    /// <summary>The grammar that the library's parsers are generated from.</summary>
    public GrammarFile Parser { get; }

    /// <summary>Narrower versions of its rules, and rules that these need.</summary>
    public GrammarFile Likely { get; }

    /// <summary>The plain spellings of tokens.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Spellings { get; }

    /// <summary>Reads the checkout's grammar.</summary>
    public static QueryGrammar Load() => new(
        GrammarFile.Parse(File.ReadAllText(Checkout.PathOf("grammar", "InfluxQLParser.g4"))),
        GrammarFile.Parse(File.ReadAllText(Checkout.PathOf("tests", "InfluxQL.Conformance", "Generation", "LikelyQueries.g4"))),
        LexerSpellings.Read(GrammarFile.Parse(File.ReadAllText(Checkout.PathOf("grammar", "InfluxQLLexer.g4")))));

    /// <summary>Gives the rule's narrower version where it is asked for and exists, else the grammar's own.</summary>
    public GrammarElement Rule(string name, bool preferLikely) =>
        (preferLikely || !Parser.Rules.ContainsKey(name)) && Likely.Rules.TryGetValue(name, out GrammarElement? likely)
            ? likely
            : Parser.Rules[name];

    /// <summary>How many rules deep the shortest derivation of the element goes.</summary>
    public int MinimumDepth(GrammarElement element) => element switch
    {
        TokenReference or LiteralText => 0,
        RuleReference rule => _depths.TryGetValue(rule.Name, out int depth)
            ? depth
            : throw new FormatException($"The rule {rule.Name} is referred to but not defined."),
        SequenceElement sequence => sequence.Items.Select(MinimumDepth).DefaultIfEmpty(0).Max(),
        ChoiceElement choice => choice.Alternatives.Min(MinimumDepth),
        RepeatElement repeat => repeat.Required ? MinimumDepth(repeat.Item) : 0,
        _ => throw new FormatException($"{element} derives nothing in a parser grammar."),
    };

    private void FindDepths()
    {
        string[] names = [.. Parser.RuleNames.Union(Likely.RuleNames)];
        foreach (string name in names)
        {
            _depths[name] = Unreachable;
        }

        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (string name in names)
            {
                int depth = 1 + Math.Max(DepthIn(Parser, name), DepthIn(Likely, name));
                if (depth < _depths[name])
                {
                    _depths[name] = depth;
                    changed = true;
                }
            }
        }

        string[] endless = [.. names.Where(name => _depths[name] >= Unreachable)];
        if (endless.Length > 0)
        {
            throw new FormatException($"These rules never end: {string.Join(", ", endless)}.");
        }
    }

    private int DepthIn(GrammarFile grammar, string name) =>
        grammar.Rules.TryGetValue(name, out GrammarElement? body) ? MinimumDepth(body) : 0;
}
