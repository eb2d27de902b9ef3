using Antlr4.Runtime;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing;

/// <summary>
/// What the recovering parser does about a token that does not fit. A required token is invented; a rule that has no
/// way on is left, and its node completed. Tokens are passed over only where a statement should have ended, or where
/// the next one is the token that was wanted; words of the language are never passed over to make something fit.
/// </summary>
internal sealed class RecoveryStrategy : IAntlrErrorStrategy
{
    private readonly List<SyntaxError> _errors = [];
    private int _lastErrorIndex = -1;

    /// <summary>The errors in the order in which they were met, one for each place.</summary>
    public IReadOnlyList<SyntaxError> Errors => _errors;

    public void NoteProgress() => _lastErrorIndex = -1;

    /// <summary>Called where the grammar requires one kind of token and another was found.</summary>
    public IToken RecoverMatch(RecoveringParserBase parser, int expected)
    {
        Add(parser, expected);
        if (parser.InputStream.LA(2) == expected && MayBeSkipped(parser.CurrentToken.Type))
        {
            parser.Skip();
            return parser.Consume();
        }

        parser.Builder.PushMissing(expected);
        return parser.CurrentToken;
    }

    /// <summary>Called where the grammar requires one of several tokens and another was found.</summary>
    public IToken RecoverInline(Parser recognizer)
    {
        Add(recognizer, 0);
        return recognizer.CurrentToken;
    }

    /// <summary>Called where a rule cannot go on: what may follow it stays, so that the rules around it go on.</summary>
    public void Recover(Parser recognizer, RecognitionException e)
    {
    }

    public void Sync(Parser recognizer)
    {
        if (recognizer.RuleContext.RuleIndex != T.RULE_statements || recognizer.InputStream.Index == 0)
        {
            return;
        }

        int type = recognizer.InputStream.LA(1);
        if (type is TokenConstants.EOF or T.SEMICOLON || recognizer.InputStream.LA(-1) == T.SEMICOLON)
        {
            return;
        }

        Add(recognizer, T.SEMICOLON);
        SkipStatement((RecoveringParserBase)recognizer);
    }

    public void ReportError(Parser recognizer, RecognitionException e)
    {
        Add(recognizer, 0);
        if (recognizer.RuleContext.RuleIndex is T.RULE_statement or T.RULE_optionalStatement)
        {
            SkipStatement((RecoveringParserBase)recognizer);
        }
    }

    public bool InErrorRecoveryMode(Parser recognizer) => _lastErrorIndex >= 0;

    public void Reset(Parser recognizer)
    {
        _errors.Clear();
        _lastErrorIndex = -1;
    }

    public void ReportMatch(Parser recognizer)
    {
    }

    private static bool MayBeSkipped(int type) =>
        type is not (TokenConstants.EOF or T.SEMICOLON or T.OPEN_PAREN or T.CLOSE_PAREN or T.CALL_OPEN_PAREN or T.COMMA)
        && (type < TokenTypes.FirstKeyword || type > TokenTypes.LastKeyword);

    private static void SkipStatement(RecoveringParserBase parser)
    {
        while (parser.CurrentToken.Type is not (TokenConstants.EOF or T.SEMICOLON))
        {
            parser.Skip();
        }
    }

    // Until the parser has taken a token again, further errors follow from the first.
    private void Add(Parser recognizer, int expected)
    {
        if (_lastErrorIndex < 0)
        {
            _lastErrorIndex = recognizer.InputStream.Index;
            _errors.Add(new SyntaxError(recognizer.InputStream.Index, expected, recognizer.RuleContext.RuleIndex, recognizer.State));
        }
    }
}
