using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace InfluxQL.Parsing;

/// <summary>The lexer's tokens as the ANTLR runtime wants to see them. Tokens are made when they are looked at.</summary>
internal sealed class TokenBufferStream : ITokenStream
{
    private readonly TokenBuffer _tokens;
    private readonly string _text;
    private readonly IToken?[] _made;

    public TokenBufferStream(TokenBuffer tokens, string text)
    {
        _tokens = tokens;
        _text = text;
        _made = new IToken?[tokens.Count];
        TokenSource = new NoSource(this);
    }

    public ITokenSource TokenSource { get; }

    public int Index { get; private set; }

    public int Size => _tokens.Count;

    public string SourceName => "text";

    public void Consume() => Index = Math.Min(Index + 1, _tokens.Count - 1);

    public int LA(int i)
    {
        int index = i > 0 ? Index + i - 1 : Index + i;
        if (index < 0)
        {
            return 0;
        }

        int type = _tokens.Items[Math.Min(index, _tokens.Count - 1)].Type;
        return type == TokenTypes.EndOfText ? TokenConstants.EOF : type;
    }

    // Null before the first token: the runtime asks for the token before the current one.
    public IToken LT(int k)
    {
        int index = k > 0 ? Index + k - 1 : Index + k;
        return index < 0 ? null! : Get(Math.Min(index, _tokens.Count - 1));
    }

    public IToken Get(int i)
    {
        if (_made[i] is { } token)
        {
            return token;
        }

        ref readonly LexedToken lexed = ref _tokens.Items[i];
        token = new CommonToken(lexed.Type == TokenTypes.EndOfText ? TokenConstants.EOF : lexed.Type)
        {
            TokenIndex = i,
            StartIndex = lexed.Start,
            StopIndex = lexed.End - 1,
        };
        _made[i] = token;
        return token;
    }

    public int Mark() => 0;

    public void Release(int marker)
    {
    }

    public void Seek(int index) => Index = index;

    public string GetText() => _text;

    public string GetText(Interval interval) => string.Empty;

    public string GetText(RuleContext ctx) => string.Empty;

    public string GetText(IToken start, IToken stop) => string.Empty;

    // The runtime wants a source to exist; nothing reads from it, since the buffer holds all tokens.
    private sealed class NoSource : ITokenSource
    {
        private readonly TokenBufferStream _stream;

        public NoSource(TokenBufferStream stream)
        {
            _stream = stream;
        }

        public int Line => 0;

        public int Column => 0;

        public ICharStream InputStream => null!;

        public string SourceName => _stream.SourceName;

        public ITokenFactory TokenFactory { get; set; } = CommonTokenFactory.Default;

        public IToken NextToken() => _stream.LT(1);
    }
}
