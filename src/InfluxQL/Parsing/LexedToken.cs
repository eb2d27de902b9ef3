namespace InfluxQL.Parsing;

/// <summary>A token as the lexer leaves it: twelve bytes in an array.</summary>
internal readonly struct LexedToken
{
    public LexedToken(int type, TokenFlags flags, int start, int end)
    {
        Start = start;
        End = end;
        Type = (byte)type;
        Flags = flags;
    }

    /// <summary>Offset of the token's first code unit.</summary>
    public int Start { get; }

    /// <summary>Offset after its last one.</summary>
    public int End { get; }

    /// <summary>Grammar type; the end of the text is <see cref="TokenTypes.EndOfText"/>.</summary>
    public byte Type { get; }

    public TokenFlags Flags { get; }
}
