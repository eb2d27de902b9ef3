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
    private readonly long _seed;

    /// <summary>Makes a generator.</summary>
    public QueryGenerator(QueryGrammar grammar, long seed)
    {
        _grammar = grammar;
        _seed = seed;
    }

    /// <summary>Gives the query of a number. May be called by several threads at once.</summary>
    public GeneratedQuery Generate(int index)
    {
        RandomSource random = new(_seed, index);
        BoundParameters parameters = new(random);
        TokenSampler sampler = new(random, _grammar, parameters);
        List<GeneratedToken> tokens = [];

        new Derivation(_grammar, random, sampler, tokens).Expand(new RuleReference(_grammar.Likely.RuleNames[0]), "", MaximumDepth);
        bool mutate = random.Chance(MutatedPerMille);
        if (mutate)
        {
            new TokenMutator(random, sampler).Mutate(tokens);
        }

        string text = new TokenLayout(random).Print(tokens);
        return new GeneratedQuery(index, text, parameters.ToJson(), mutate);
    }

    private sealed class Derivation(QueryGrammar grammar, RandomSource random, TokenSampler sampler, List<GeneratedToken> tokens)
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
            int limit = tokens.Count > ManyTokens ? choice.Alternatives.Min(grammar.MinimumDepth) : depth;
            GrammarElement[] affordable = [.. choice.Alternatives.Where(item => grammar.MinimumDepth(item) <= limit)];
            return affordable.Length > 0 ? random.Pick(affordable) : choice.Alternatives.MinBy(grammar.MinimumDepth)!;
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
