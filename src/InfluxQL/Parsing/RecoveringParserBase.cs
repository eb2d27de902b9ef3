using Antlr4.Runtime;

namespace InfluxQL.Parsing;

/// <summary>
/// What the generated recovering parser stands on: the ANTLR runtime, with a tree builder in place of parse trees and
/// an error strategy that never loses a token. It runs only where the fast parser failed.
/// </summary>
internal abstract class RecoveringParserBase : Parser
{
    private const int StatementRule = Recovering.InfluxQLParser.RULE_statement;

    private readonly Stack<int> _starts = new();
    private bool _abandoned;

    protected RecoveringParserBase(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        BuildParseTree = false;
        RemoveErrorListeners();
        Strategy = new RecoveryStrategy();
        ErrorHandler = Strategy;
    }

    /// <summary>Where the tree is built.</summary>
    public TreeBuilder Builder { get; set; } = null!;

    /// <summary>The errors found, and what is done about them.</summary>
    public RecoveryStrategy Strategy { get; }

    /// <summary>The greatest number of rules inside one another.</summary>
    public int MaxDepth { get; set; } = int.MaxValue;

    public override void EnterRule(ParserRuleContext localctx, int state, int ruleIndex)
    {
        base.EnterRule(localctx, state, ruleIndex);
        _starts.Push(Builder.Count);
        if (ruleIndex == StatementRule)
        {
            Builder.EnterStatement();
        }

        if (_starts.Count > MaxDepth && !_abandoned)
        {
            _abandoned = true;
            throw new NestingTooDeepException();
        }
    }

    public override void ExitRule()
    {
        int start = _starts.Pop();
        if (!_abandoned)
        {
            Builder.Reduce(RuleContext.RuleIndex, start);
        }

        base.ExitRule();
    }

    public override IToken Consume()
    {
        IToken token = CurrentToken;
        if (token.Type != TokenConstants.EOF)
        {
            ((ITokenStream)InputStream).Consume();
        }

        Builder.PushToken(token.TokenIndex);
        Strategy.NoteProgress();
        return token;
    }

    public override IToken Match(int ttype)
    {
        if (CurrentToken.Type != ttype)
        {
            return Strategy.RecoverMatch(this, ttype);
        }

        return Consume();
    }

    /// <summary>Passes over the current token: it becomes skipped text of the next one.</summary>
    public void Skip() => ((ITokenStream)InputStream).Consume();
}
