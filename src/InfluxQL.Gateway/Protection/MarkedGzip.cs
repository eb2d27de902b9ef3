using System.IO.Compression;
using System.Security.Cryptography;
using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Protection;

/// <summary>
/// A gzip body with one more member behind its end. The framework unpacks members that follow each other, but takes a
/// member that breaks off, and bytes that are none, for the end. Only behind a complete member does the mark come out.
/// </summary>
internal sealed class MarkedGzip(Stream packed) : ReadOnlyStream
{
    private static readonly byte[] s_mark = RandomNumberGenerator.GetBytes(16);
    private static readonly byte[] s_member = Pack(s_mark);

    private int _given;

    /// <summary>What comes out behind the last byte of a complete body: nobody outside knows it.</summary>
    public static ReadOnlySpan<byte> Mark => s_mark;

    /// <summary>Whether all of the body was given out, so that anything that is unpacked from here on has to be the mark.</summary>
    public bool IsAtMark { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!IsAtMark)
        {
            int count = await packed.ReadAsync(buffer, cancellationToken);
            if (count > 0 || buffer.Length == 0)
            {
                return count;
            }

            IsAtMark = true;
        }

        int rest = Math.Min(buffer.Length, s_member.Length - _given);
        s_member.AsMemory(_given, rest).CopyTo(buffer);
        _given += rest;
        return rest;
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
