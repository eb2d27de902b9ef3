using InfluxQL.Conformance.Grammar;

namespace InfluxQL.Conformance.Generation;

/// <summary>
/// Derives queries from the grammar: valid ones and nearly valid ones. The same seed and index give the same query
/// as long as the grammar stays the same.
/// </summary>
public sealed class QueryGenerator
{
    private const int MaximumDepth = 22;
    private const int ManyTokens = 70;
    private const int LikelyPerMille = 950;
    private const int MutatedPerMille = 250;

    private readonly QueryGrammar _grammar;
    private readonly bool _withParameters;

    /// <summary>Makes a generator.</summary>
    /// <param name="grammar">What the queries are derived from.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="withParameters">Whether some of the queries hold bind parameters.</param>
    public QueryGenerator(QueryGrammar grammar, long seed, bool withParameters = true)
    {
        _grammar = grammar;
        Seed = seed;
        _withParameters = withParameters;
    }

    /// <summary>The seed.</summary>
    public long Seed { get; }

    /// <summary>Gives the query of a number. May be called by several threads at once.</summary>
    public GeneratedQuery Generate(int index)
    {
        RandomSource random = new(Seed, index);
        BoundParameters parameters = new(random);
        TokenSampler sampler = new(random, _grammar, parameters);
        List<GeneratedToken> tokens = [];

        new Derivation(_grammar, random, sampler, tokens, _withParameters).Expand(new RuleReference(_grammar.Likely.RuleNames[0]), "", MaximumDepth);
        bool mutate = random.Chance(MutatedPerMille);
        if (mutate)
        {
            new TokenMutator(random, sampler).Mutate(tokens);
        }

        string text = new TokenLayout(random).Print(tokens);
        return new GeneratedQuery(index, text, parameters.ToJson(), mutate);
    }

    private sealed class Derivation(
        QueryGrammar grammar, RandomSource random, TokenSampler sampler, List<GeneratedToken> tokens, bool withParameters)
    {
        public void Expand(GrammarElement element, string rule, int depth)
        {
            switch (element)
            {
                case TokenReference token:
                    tokens.Add(sampler.Sample(token.Name, rule));
                    break;
                case LiteralText literal:
                    tokens.Add(new GeneratedToken("", literal.Text));
                    break;
                case RuleReference reference:
                    bool likely = depth <= 0 || random.Chance(LikelyPerMille);
                    Expand(grammar.Rule(reference.Name, likely), reference.Name, depth - 1);
                    break;
                case SequenceElement sequence:
                    foreach (GrammarElement item in sequence.Items)
                    {
                        Expand(item, rule, depth);
                    }

                    break;
                case ChoiceElement choice:
                    Expand(Choose(choice, depth), rule, depth);
                    break;
                case RepeatElement repeat:
                    Repeat(repeat, rule, depth);
                    break;
                default:
                    throw new InvalidOperationException($"{element} derives nothing.");
            }
        }

        private GrammarElement Choose(ChoiceElement choice, int depth)
        {
            IReadOnlyList<GrammarElement> allowed = withParameters
                ? choice.Alternatives
                : [.. choice.Alternatives.Where(item => item is not TokenReference { Name: "BIND_PARAMETER" or "FILL_PARAMETER" or "TZ_PARAMETER" })];
            int limit = tokens.Count > ManyTokens ? allowed.Min(grammar.MinimumDepth) : depth;
            GrammarElement[] affordable = [.. allowed.Where(item => grammar.MinimumDepth(item) <= limit)];
            return affordable.Length > 0 ? random.Pick(affordable) : allowed.MinBy(grammar.MinimumDepth)!;
        }

        private void Repeat(RepeatElement repeat, string rule, int depth)
        {
            if (repeat.Required)
            {
                Expand(repeat.Item, rule, depth);
            }

            bool affordable = grammar.MinimumDepth(repeat.Item) <= depth;
            while (affordable && tokens.Count <= ManyTokens && random.Chance(380))
            {
                Expand(repeat.Item, rule, depth);
                if (!repeat.Unbounded)
                {
                    break;
                }
            }
        }
    }
}
