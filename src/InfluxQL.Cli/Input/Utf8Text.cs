using System.Text;
using System.Text.Unicode;

namespace InfluxQL.Cli.Input;

/// <summary>Turns the bytes of a file into text. A file that is no UTF-8 is refused: guessed letters give wrong answers.</summary>
internal static class Utf8Text
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes without a byte-order mark at their start.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;

    /// <summary>The text of a file.</summary>
    /// <exception cref="InputException">It is no UTF-8.</exception>
    public static string Decode(ReadOnlyMemory<byte> bytes, string name)
    {
        ReadOnlySpan<byte> text = WithoutByteOrderMark(bytes.Span);
        if (Utf8.IsValid(text))
        {
            return Encoding.UTF8.GetString(text);
        }

        bool isUtf16 = text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        throw new InputException(isUtf16
            ? $"{name} is UTF-16 text; save it as UTF-8."
            : $"{name} is not UTF-8 text: byte 0x{bytes.Span[InvalidAt(bytes.Span)]:X2} at offset {InvalidAt(bytes.Span)} belongs to no character.");
    }

    /// <summary>Offset of the first byte that belongs to no character; -1 if there is none.</summary>
    public static int InvalidAt(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (offset < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out int consumed) != System.Buffers.OperationStatus.Done)
            {
                return offset;
            }

            offset += consumed;
        }

        return -1;
    }
}
