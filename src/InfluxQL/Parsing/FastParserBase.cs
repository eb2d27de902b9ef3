namespace InfluxQL.Parsing;

/// <summary>
/// What the generated fast parser stands on. It takes valid text without an exception, a lookup or an allocation of
/// its own; the first token that does not fit makes it fail, and then every rule ends at once because the current
/// token is one that nothing matches.
/// </summary>
internal abstract class FastParserBase
{
    /// <summary>The end of the text, as the grammar numbers it here.</summary>
    protected const int Eof = TokenTypes.EndOfText;

    private TreeBuilder _builder = null!;
    private LexedToken[] _tokens = [];
    private int _index;

    /// <summary>Type of the current token.</summary>
    protected int Current { get; private set; }

    /// <summary>Whether a token did not fit.</summary>
    public bool Failed { get; private set; }

    /// <summary>The first token that did not fit: its index, and what the grammar required. Meaningful once the parser failed.</summary>
    public RefusedToken Refused { get; private set; }

    /// <summary>Points the parser at the first token of a text.</summary>
    public void Begin(TokenBuffer tokens, TreeBuilder builder)
    {
        _tokens = tokens.Items;
        _builder = builder;
        _index = 0;
        Failed = false;
        Current = _tokens[0].Type;
    }

    // No count of the depth: only parentheses nest, and the lexer has counted those.
    protected int EnterRule() => _builder.Count;

    /// <summary>As <see cref="EnterRule"/>, for the rule whose words the rules below it absorb.</summary>
    protected int EnterStatement()
    {
        int start = EnterRule();
        _builder.EnterStatement();
        return start;
    }

    protected void ExitRule(int rule, int start)
    {
        if (!Failed)
        {
            _builder.Reduce(rule, start);
        }
    }

    protected void Match(int type)
    {
        if (Current == type)
        {
            Consume();
        }
        else
        {
            Fail(rule: -1, expected: type);
        }
    }

    protected void Consume()
    {
        _builder.PushToken(_index);
        Current = _tokens[++_index].Type;
    }

    /// <summary>Called where a rule has a choice and no alternative begins with the current token.</summary>
    protected void Fail(int rule) => Fail(rule, expected: 0);

    private void Fail(int rule, int expected)
    {
        // What follows the first failure only unwinds.
        if (!Failed)
        {
            Refused = new RefusedToken(_index, expected, rule);
        }

        Failed = true;
        Current = TokenTypes.Failed;
    }
}
