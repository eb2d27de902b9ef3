using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Parsing;

/// <summary>
/// Makes green tokens with their trivia, by Roslyn's rule: trailing trivia run up to and including the line's end,
/// the rest leads the next token. Tokens that were skipped become trivia of the next one, so that no text is lost.
/// </summary>
internal sealed class TokenFactory
{
    private static readonly GreenToken s_plainEnd = new(SyntaxKind.EndOfFileToken, string.Empty, null, null);

    private readonly TokenBuffer _tokens;
    private readonly List<GreenNode?> _trivia = [];
    private string _text = string.Empty;

    // Where the text that no token has taken yet begins, and the first token that was skipped there.
    private int _position;
    private int _firstSkipped;

    public TokenFactory(TokenBuffer tokens)
    {
        _tokens = tokens;
    }

    public void Begin(string text)
    {
        _text = text;
        _position = 0;
        _firstSkipped = 0;
    }

    /// <summary>The token at an index. All before it that were not created are skipped text now.</summary>
    public GreenToken Create(int index)
    {
        LexedToken[] tokens = _tokens.Items;
        ref readonly LexedToken token = ref tokens[index];
        TokenFlags after = tokens[index + 1].Flags & TokenFlags.TriviaMask;
        if (_position != token.Start || after > TokenFlags.SpaceBefore)
        {
            return CreateWithTrivia(index);
        }

        _firstSkipped = index + 1;
        _position = token.End + (int)after;
        bool space = after == TokenFlags.SpaceBefore;
        if ((token.Flags & (TokenFlags.UpperCase | TokenFlags.LowerCase)) != 0)
        {
            return TokenCache.Get(token.Type, (token.Flags & TokenFlags.LowerCase) != 0, space);
        }

        return new GreenToken((SyntaxKind)GrammarTables.TokenKinds[token.Type], _text, token.Start, token.End - token.Start, space, Check(token.Flags));
    }

    private GreenToken CreateWithTrivia(int index)
    {
        LexedToken token = _tokens.Items[index];
        GreenNode? leading = _position == token.Start ? null : CreateLeading(index);
        GreenNode? trailing = CreateTrailing(token.End, _tokens.Items[index + 1].Start, out int next);
        Advance(index, next);
        var kind = (SyntaxKind)GrammarTables.TokenKinds[token.Type];
        return new GreenToken(kind, _text, token.Start, token.End - token.Start, leading, trailing, Check(token.Flags));
    }

    /// <summary>The end of the text, with all that is left of it as trivia.</summary>
    public GreenToken CreateEndOfText(int index)
    {
        if (_position == _text.Length)
        {
            return s_plainEnd;
        }

        GreenNode? leading = CreateLeading(index);
        if (_position < _text.Length)
        {
            // Only where the number of tokens is limited: what was not read is kept as skipped text.
            _trivia.Clear();
            _trivia.AddRange(GreenNode.EnumerateTrivia(leading));
            _trivia.Add(new GreenTrivia(SyntaxKind.SkippedTokensTrivia, _text, _position, _text.Length - _position));
            leading = CreateList();
        }

        Advance(index, _text.Length);
        return new GreenToken(SyntaxKind.EndOfFileToken, string.Empty, leading, null);
    }

    private static GreenFlags Check(TokenFlags flags) =>
        (flags & TokenFlags.NeedsCheck) != 0 ? GreenFlags.NeedsCheck : GreenFlags.None;

    private void Advance(int index, int position)
    {
        _firstSkipped = index + 1;
        _position = position;
    }

    private GreenNode? CreateLeading(int index)
    {
        _trivia.Clear();
        for (int skipped = _firstSkipped; skipped < index; skipped++)
        {
            LexedToken token = _tokens.Items[skipped];
            AddTrivia(_position, token.Start, wholeLine: false);
            _trivia.Add(new GreenTrivia(SyntaxKind.SkippedTokensTrivia, _text, token.Start, token.End - token.Start));
            _position = token.End;
        }

        int start = _tokens.Items[index].Start;
        AddTrivia(_position, start, wholeLine: false);
        _position = start;
        return CreateList();
    }

    private GreenNode? CreateTrailing(int start, int end, out int next)
    {
        if (start == end)
        {
            next = end;
            return null;
        }

        if (end - start == 1 && _text[start] == ' ')
        {
            next = end;
            return GreenTrivia.Space;
        }

        _trivia.Clear();
        next = AddTrivia(start, end, wholeLine: true);
        return CreateList();
    }

    private GreenNode? CreateList()
    {
        if (_trivia.Count < 2)
        {
            return _trivia.Count == 0 ? null : _trivia[0];
        }

        return GreenInterior.CreateList(_trivia.ToArray());
    }

    // Adds the trivia of a stretch, with wholeLine up to the first line's end; returns where it stopped.
    private int AddTrivia(int start, int end, bool wholeLine)
    {
        int current = start;
        while (current < end)
        {
            char c = _text[current];
            int from = current;
            switch (c)
            {
                case '\r' when current + 1 < end && _text[current + 1] == '\n':
                    current += 2;
                    _trivia.Add(GreenTrivia.CarriageReturnLineFeed);
                    break;
                case '\r':
                    current++;
                    _trivia.Add(new GreenTrivia(SyntaxKind.EndOfLineTrivia, _text, from, 1));
                    break;
                case '\n':
                    current++;
                    _trivia.Add(GreenTrivia.LineFeed);
                    break;
                case '-':
                    current = TriviaScanner.EndOfLineComment(_text, current);
                    _trivia.Add(new GreenTrivia(SyntaxKind.SingleLineCommentTrivia, _text, from, current - from));
                    continue;
                case '/':
                    current = TriviaScanner.EndOfBlockComment(_text, current, out _);
                    _trivia.Add(new GreenTrivia(SyntaxKind.MultiLineCommentTrivia, _text, from, current - from));
                    continue;
                default:
                    while (current < end && _text[current] is ' ' or '\t')
                    {
                        current++;
                    }

                    _trivia.Add(current - from == 1 && c == ' ' ? GreenTrivia.Space : new GreenTrivia(SyntaxKind.WhitespaceTrivia, _text, from, current - from));
                    continue;
            }

            if (wholeLine)
            {
                break;
            }
        }

        return current;
    }
}
