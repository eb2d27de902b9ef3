using InfluxQL.Syntax;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Recovery;

/// <summary>
/// Where the grammar stands after the beginning of a text, broken or not: what it takes next, and whether something
/// particular would fit. One thread uses it at a time.
/// </summary>
internal sealed class PrefixParse
{
    private readonly TokenBuffer _buffer = new();
    private readonly Lexer _lexer;
    private readonly RecoveringParser _parser;
    private readonly AutomatonWalker _walker = new();
    private readonly ParseLimits _limits;
    private string _prefix;
    private PrefixPlace _place;

    private PrefixParse(string text, int end, ParseLimits limits)
    {
        _limits = limits;
        _lexer = new Lexer(_buffer);
        _parser = new RecoveringParser(_buffer, new TreeBuilder(_buffer), _walker);
        _prefix = text.Substring(0, end);
        if (_lexer.Read(_prefix, limits.MaxTokens, limits.MaxDepth) != ExceededLimit.None)
        {
            return;
        }

        // Semicolons end everything that a lexer or parser knows of what stands before.
        for (int i = _buffer.Count - 1; i >= 0; i--)
        {
            if (_buffer.Items[i].Type == T.SEMICOLON)
            {
                StatementStart = _buffer.Items[i].End;
                break;
            }
        }

        _prefix = text.Substring(StatementStart, end - StatementStart);
        ReadTokens();
        IsInComment = EndsInComment();
        foreach (LexicalError error in _lexer.Errors)
        {
            IsInComment |= error.Kind == LexicalErrorKind.UnterminatedComment;
            EndsInLiteral |= Tokens.Length > 0 && error.TokenStart == Tokens[Tokens.Length - 1].Start && Tokens[Tokens.Length - 1].End == _prefix.Length
                && error.Kind is LexicalErrorKind.UnterminatedIdentifier or LexicalErrorKind.UnterminatedString or LexicalErrorKind.UnterminatedRegex;
        }

        Walk();
        if ((!IsKnown || _place.HasMistakes) && FindClause() is { } restarted)
        {
            Restart(restarted.Head, restarted.Start);
        }
    }

    /// <summary>Offset of the statement's first character in the text.</summary>
    public int StatementStart { get; private set; }

    /// <summary>The tokens of the statement before the place; their offsets count from <see cref="StatementStart"/>.</summary>
    public LexedToken[] Tokens { get; private set; } = [];

    /// <summary>The length of the statement up to the place, in UTF-16 code units.</summary>
    public int Length => _prefix.Length;

    /// <summary>The tokens that fit next, the end of the text included.</summary>
    public TokenSet Expected { get; private set; }

    /// <summary>Whether the place was found; it is not where a limit is exceeded or there are too many mistakes.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Whether the place is inside of a comment.</summary>
    public bool IsInComment { get; }

    /// <summary>Whether the place is inside of a quoted name, a string or a regular expression.</summary>
    public bool EndsInLiteral { get; }

    /// <summary>Walks the beginning of a text up to <paramref name="end"/>.</summary>
    public static PrefixParse Create(string text, int end, ParseLimits limits) => new(text, end, limits);

    /// <summary>The type of a token of the statement, counted from its end: 0 is the last one; 0 where there is none.</summary>
    public int TypeFromEnd(int index) => index < Tokens.Length ? Tokens[Tokens.Length - 1 - index].Type : 0;

    /// <summary>The text of a token of the statement.</summary>
    public string TextOf(LexedToken token) => _prefix.Substring(token.Start, token.End - token.Start);

    /// <summary>
    /// Whether the grammar takes all tokens of <paramref name="insertion"/> at the place, read by the lexer as they would
    /// be there; what merges with the token before does not fit.
    /// </summary>
    public bool Fits(string insertion)
    {
        if (!IsKnown || _lexer.Read(_prefix + insertion, _limits.MaxTokens, _limits.MaxDepth) != ExceededLimit.None)
        {
            return false;
        }

        int before = Tokens.Length;
        if (_buffer.Count - 1 <= before || (before > 0 && _buffer.Items[before - 1].End != Tokens[before - 1].End) || HasErrorBehindPrefix())
        {
            return false;
        }

        // What follows a dot decides what kind of dot it is.
        bool again = _place.LastIsTaken && before > 0;
        Configuration place = again ? _place.BeforeLast : _place.Place;
        int frames = _walker.Frames.Count;
        bool fits = true;
        for (int i = again ? before - 1 : before; fits && i < _buffer.Count - 1; i++)
        {
            fits = _walker.Take(ref place, _buffer.Items[i].Type);
        }

        _walker.Frames.Count = frames;
        return fits;
    }

    /// <summary>The rules that a token of a type would stand in, the innermost first; none if it does not fit.</summary>
    public int[] RulesOf(int type)
    {
        int frames = _walker.Frames.Count;
        Configuration place = _place.Place;
        var rules = new List<int>();
        if (IsKnown && _walker.Take(ref place, type))
        {
            AddRules(place, rules);
        }

        _walker.Frames.Count = frames;
        return [.. rules];
    }

    /// <summary>The tokens that fit after one of a type.</summary>
    public TokenSet ExpectedAfter(params int[] types)
    {
        int frames = _walker.Frames.Count;
        Configuration place = _place.Place;
        bool fits = IsKnown;
        foreach (int type in types)
        {
            fits = fits && _walker.Take(ref place, type);
        }

        TokenSet expected = fits ? _walker.ExpectedAt(place) : default;
        _walker.Frames.Count = frames;
        return expected;
    }

    private void ReadTokens()
    {
        _lexer.Read(_prefix, _limits.MaxTokens, _limits.MaxDepth);
        Tokens = new LexedToken[_buffer.Count - 1];
        Array.Copy(_buffer.Items, Tokens, Tokens.Length);
    }

    private void Walk()
    {
        PrefixPlace? place = _parser.WalkPrefix(_prefix);
        IsKnown = place is not null;
        _place = place ?? default;
        Expected = IsKnown ? _walker.ExpectedAt(_place.Place) : default;
    }

    // The clause of a SELECT that the place is in, and a beginning that may stand before it.
    private (string Head, int Start)? FindClause()
    {
        if (Array.FindIndex(Tokens, token => token.Type == T.SELECT) < 0)
        {
            return null;
        }

        for (int i = Tokens.Length - 1; i > 0; i--)
        {
            int type = Tokens[i].Type;
            if (TokenFacts.BeginsClause(type))
            {
                return (type is T.FROM or T.INTO ? "SELECT x " : "SELECT x FROM x ", Tokens[i].Start);
            }

            if (type is T.SELECT or T.OPEN_PAREN)
            {
                return null;
            }
        }

        return null;
    }

    // Where the beginning of a statement is broken so that its last clause was passed over, that clause alone tells what
    // fits. Offsets still count as if the whole statement stood there.
    private void Restart(string head, int start)
    {
        (string prefix, TokenSet expected) = (_prefix, Expected);
        _prefix = head + _prefix.Substring(start);
        ReadTokens();
        Walk();
        TokenSet both = expected;
        if (IsKnown && !_place.HasMistakes && both.UnionWith(Expected))
        {
            StatementStart += start - head.Length;
            return;
        }

        _prefix = prefix;
        ReadTokens();
        Walk();
    }

    private void AddRules(Configuration place, List<int> rules)
    {
        GrammarAutomaton automaton = GrammarAutomaton.Instance;
        rules.Add(automaton.RuleOf(place.State));
        for (int frame = place.Frame; frame >= 0; frame = _walker.Frames[frame].Parent)
        {
            rules.Add(automaton.RuleOf(_walker.Frames[frame].ReturnState));
        }
    }

    private bool HasErrorBehindPrefix()
    {
        foreach (LexicalError error in _lexer.Errors)
        {
            if (error.Start >= _prefix.Length)
            {
                return true;
            }
        }

        return false;
    }

    // A comment to the end of the line lasts until that end.
    private bool EndsInComment()
    {
        int current = Tokens.Length > 0 ? Tokens[Tokens.Length - 1].End : 0;
        while (current < _prefix.Length)
        {
            char c = _prefix[current];
            if (c is not ('-' or '/'))
            {
                current++;
                continue;
            }

            current = c == '-' ? TriviaScanner.EndOfLineComment(_prefix, current) : TriviaScanner.EndOfBlockComment(_prefix, current, out _);
            if (c == '-' && current >= _prefix.Length)
            {
                return true;
            }
        }

        return false;
    }
}
