namespace InfluxQL.Gateway.LineProtocol;

/// <summary>Where a tag stands in its line: its key, and where its value ends.</summary>
internal readonly record struct TagPlace(int KeyStart, int KeyLength, int ValueEnd, int Hash)
{
    /// <summary>The key in its line.</summary>
    public ReadOnlySpan<byte> KeyIn(ReadOnlySpan<byte> line) => line.Slice(KeyStart, KeyLength);

    /// <summary>The value in its line.</summary>
    public ReadOnlySpan<byte> ValueIn(ReadOnlySpan<byte> line) => line[(KeyStart + KeyLength + 1)..ValueEnd];
}
