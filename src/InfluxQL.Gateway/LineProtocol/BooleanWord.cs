namespace InfluxQL.Gateway.LineProtocol;

/// <summary>The booleans of line protocol, the same on every server.</summary>
internal static class BooleanWord
{
    /// <summary>Whether a word is <c>t</c>, <c>T</c>, <c>true</c>, <c>True</c>, <c>TRUE</c>, or the like for false.</summary>
    public static bool Is(ReadOnlySpan<byte> word) => word.Length switch
    {
        1 => (char)word[0] is 't' or 'T' or 'f' or 'F',
        4 => word.SequenceEqual("true"u8) || word.SequenceEqual("True"u8) || word.SequenceEqual("TRUE"u8),
        5 => word.SequenceEqual("false"u8) || word.SequenceEqual("False"u8) || word.SequenceEqual("FALSE"u8),
        _ => false,
    };
}
