using InfluxQL.Parsing.Recovery;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Parsing;

/// <summary>
/// The working memory of one parse: token arrays, child stack, parsers. Each thread keeps one for its next text; a
/// parse inside a parse gets one of its own.
/// </summary>
internal sealed class ParserSession
{
    private const int RuleOfQuery = Fast.InfluxQLParser.RULE_query;
    private const int RuleOfExpression = Fast.InfluxQLParser.RULE_singleExpression;

    [ThreadStatic]
    private static ParserSession? t_free;

    private readonly TokenBuffer _tokens = new();
    private readonly Lexer _lexer;
    private readonly TreeBuilder _builder;
    private readonly Fast.InfluxQLParser _fast = new();
    private RecoveringParser? _recovering;

    private ParserSession()
    {
        _lexer = new Lexer(_tokens);
        _builder = new TreeBuilder(_tokens);
    }

    /// <summary>The tokens of the last text.</summary>
    public TokenBuffer Tokens => _tokens;

    /// <summary>Mistakes inside tokens of the last text.</summary>
    public IReadOnlyList<LexicalError> LexicalErrors => _lexer.Errors;

    /// <summary>Tokens of the last text that did not fit.</summary>
    public IReadOnlyList<SyntaxError> SyntaxErrors { get; private set; } = [];

    /// <summary>Index of the token at which the search for mistakes in the last text stopped; -1 if it did not.</summary>
    public int StoppedAt { get; private set; } = -1;

    /// <summary>The limit that the last text exceeded.</summary>
    public ExceededLimit Exceeded { get; private set; }

    /// <summary>Whether the last text has a mistake that lexer or parser noted.</summary>
    public bool HasErrors => SyntaxErrors.Count > 0 || LexicalErrors.Count > 0 || Exceeded != ExceededLimit.None;

    public static ParserSession Rent()
    {
        ParserSession session = t_free ?? new ParserSession();
        t_free = null;
        return session;
    }

    public void Return() => t_free = this;

    /// <summary>The green root of a text, which holds all of it whatever it is.</summary>
    public GreenNode Parse(string text, bool expression, ParseLimits limits)
    {
        SyntaxErrors = [];
        StoppedAt = -1;
        Exceeded = ExceededLimit.None;
        if (text.Length > limits.MaxTextLength)
        {
            return Refuse(text, expression, ExceededLimit.TextLength);
        }

        ExceededLimit exceeded = _lexer.Read(text, limits.MaxTokens, limits.MaxDepth);
        if (exceeded != ExceededLimit.None)
        {
            return Refuse(text, expression, exceeded);
        }

        if (_tokens.Count > limits.MaxStatements && CountStatements() > limits.MaxStatements)
        {
            return Refuse(text, expression, ExceededLimit.Statements);
        }

        _builder.Begin(text, limits.MaxOperators);
        ParseFast(_tokens, _builder, expression);
        if (_builder.ChainTooLong)
        {
            return Refuse(text, expression, ExceededLimit.Operators);
        }

        return _fast.Failed ? Recover(text, expression, limits) : _builder.Finish();
    }

    /// <summary>The first mistake of lexer or grammar as the reference words it, and the offset at which it meets it; null if there is none.</summary>
    public (ReferenceError Error, int NoticedAt)? FindReferenceError(string text, bool expression, ParseLimits limits)
    {
        TokenBuffer tokens = _tokens;
        if (LexicalErrors.Count > 0)
        {
            tokens = StrictTokens.Create(text, _tokens, LexicalErrors);
            var builder = new TreeBuilder(tokens);
            builder.Begin(text, limits.MaxOperators);
            ParseFast(tokens, builder, expression);
        }

        if (!_fast.Failed)
        {
            return null;
        }

        RefusedToken refused = _fast.Refused;
        return (ReferenceErrorText.Create(text, tokens, refused), tokens.Items[refused.Index].Start);
    }

    private GreenNode Recover(string text, bool expression, ParseLimits limits)
    {
        _recovering ??= new RecoveringParser(_tokens, _builder);
        _builder.Begin(text, limits.MaxOperators);
        IReadOnlyList<SyntaxError> errors = _recovering.Parse(text, expression ? RuleOfExpression : RuleOfQuery);
        if (_builder.ChainTooLong)
        {
            return Refuse(text, expression, ExceededLimit.Operators);
        }

        SyntaxErrors = errors;
        StoppedAt = _recovering.StoppedAt;
        return _builder.Finish();
    }

    private void ParseFast(TokenBuffer tokens, TreeBuilder builder, bool expression)
    {
        _fast.Begin(tokens, builder);
        if (expression)
        {
            _fast.singleExpression();
        }
        else
        {
            _fast.query();
        }
    }

    // The tree of an empty text, with all of the text as skipped text before its end.
    private GreenNode Refuse(string text, bool expression, ExceededLimit limit)
    {
        Exceeded = limit;
        _tokens.Clear(0);
        _tokens.Add(TokenTypes.EndOfText, 0, 0, TokenFlags.None);
        _tokens.AddSentinel(0);
        _recovering ??= new RecoveringParser(_tokens, _builder);
        _builder.Begin(text, int.MaxValue);
        _recovering.Parse(text, expression ? RuleOfExpression : RuleOfQuery);
        return _builder.Finish();
    }

    private int CountStatements()
    {
        int count = 1;
        for (int i = 0; i < _tokens.Count; i++)
        {
            count += _tokens.Items[i].Type == Fast.InfluxQLParser.SEMICOLON ? 1 : 0;
        }

        return count;
    }
}
