using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Parsing;

/// <summary>
/// Makes green tokens with their trivia, by Roslyn's rule: trailing trivia run up to and including the line's end,
/// the rest leads the next token. Tokens that were skipped become trivia of the next one, so that no text is lost.
/// </summary>
internal sealed class TokenFactory
{
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
    public GreenToken Create(int index, int type)
    {
        var flags = (TokenFlags)_tokens.Flags[index];
        int start = _tokens.Start(index);
        int end = _tokens.End(index);
        bool bare = _position == start;
        TokenFlags after = (TokenFlags)_tokens.Flags[index + 1] & TokenFlags.TriviaMask;
        var kind = (SyntaxKind)GrammarTables.TokenKinds[type];
        if (bare && after <= TokenFlags.SpaceBefore)
        {
            bool space = after == TokenFlags.SpaceBefore;
            int length = end - start;
            string text = SyntaxFacts.GetText(kind);
            if (text.Length == length && text.Length > 0)
            {
                bool lower = (flags & TokenFlags.LowerCase) != 0;
                if ((flags & (TokenFlags.UpperCase | TokenFlags.LowerCase)) != 0 || (!SyntaxFacts.IsKeyword(kind) && text[0] == _text[start]))
                {
                    Advance(index, space ? end + 1 : end);
                    return TokenCache.Get(type, lower, space);
                }
            }

            Advance(index, space ? end + 1 : end);
            return new GreenToken(kind, _text, start, length, null, space ? GreenTrivia.Space : null, Check(flags));
        }

        GreenNode? leading = bare ? null : CreateLeading(index);
        int trailingEnd = _tokens.Start(index + 1);
        GreenNode? trailing = CreateTrailing(end, trailingEnd, out int next);
        Advance(index, next);
        return new GreenToken(kind, _text, start, end - start, leading, trailing, Check(flags));
    }

    /// <summary>The end of the text, with all that is left of it as trivia.</summary>
    public GreenToken CreateEndOfText(int index)
    {
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
            AddTrivia(_position, _tokens.Start(skipped), wholeLine: false);
            _trivia.Add(new GreenTrivia(SyntaxKind.SkippedTokensTrivia, _text, _tokens.Start(skipped), _tokens.End(skipped) - _tokens.Start(skipped)));
            _position = _tokens.End(skipped);
        }

        AddTrivia(_position, _tokens.Start(index), wholeLine: false);
        _position = _tokens.Start(index);
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
