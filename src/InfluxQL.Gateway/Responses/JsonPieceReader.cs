using System.Text.Unicode;
using InfluxQL.Gateway.Errors;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Reads JSON a piece at a time: an opening bracket, a member's name, a value. A method that starts with Try gives false where
/// the bytes end before the piece does; then the position is without meaning, and it is read again when more has come.
/// </summary>
/// <param name="input">The bytes.</param>
internal abstract class JsonPieceReader(InputBuffer input)
{
    /// <summary>The bytes.</summary>
    protected InputBuffer Input { get; } = input;

    /// <summary>Whether nothing was read yet of the innermost array or object, so that no comma is due.</summary>
    protected bool IsFirst { get; set; }

    /// <summary>Reads up to an element of an array and its opening bracket, or past the end of the array.</summary>
    protected bool TryReadElement(ReadOnlySpan<byte> bytes, ref int position, byte open, out bool isEnd)
    {
        isEnd = false;
        if (!TryPeek(bytes, ref position, out byte next))
        {
            return false;
        }

        if (next == ']')
        {
            position++;
            isEnd = true;
            return true;
        }

        if (!IsFirst)
        {
            Expect(next, (byte)',', position++);
            if (!TryPeek(bytes, ref position, out next))
            {
                return false;
            }
        }

        Expect(next, open, position++);
        return true;
    }

    /// <summary>Reads the name of a member, or past the end of the object. What follows is the member's value.</summary>
    protected bool TryReadKey(ReadOnlySpan<byte> bytes, ref int position, out ReadOnlySpan<byte> key, out bool isEnd)
    {
        key = default;
        isEnd = false;
        if (!TryPeek(bytes, ref position, out byte next))
        {
            return false;
        }

        if (next == '}')
        {
            position++;
            isEnd = true;
            return true;
        }

        if (!IsFirst)
        {
            Expect(next, (byte)',', position++);
            JsonScanner.SkipWhitespace(bytes, ref position);
        }

        int start = position;
        switch (JsonScanner.SkipKey(bytes, ref position))
        {
            case ScanResult.NeedMore:
                return false;
            case ScanResult.Invalid:
                throw Fault("something other than a member's name", start);
        }

        key = bytes[(start + 1)..position];
        key = key[..key.LastIndexOf((byte)'"')];
        return true;
    }

    /// <summary>Moves past a value, whose form and encoding are checked.</summary>
    protected bool TrySkipValue(ReadOnlySpan<byte> bytes, ref int position)
    {
        int start = position;
        switch (JsonScanner.SkipValue(bytes, ref position))
        {
            case ScanResult.NeedMore:
                return false;
            case ScanResult.Invalid:
                throw Fault("something that is no JSON", start);
            default:
                return Utf8.IsValid(bytes[start..position]) ? true : throw Fault("text that is no UTF-8", start);
        }
    }

    /// <summary>Moves past white space and gives the byte that follows.</summary>
    protected static bool TryPeek(ReadOnlySpan<byte> bytes, ref int position, out byte next)
    {
        JsonScanner.SkipWhitespace(bytes, ref position);
        next = position < bytes.Length ? bytes[position] : (byte)0;
        return position < bytes.Length;
    }

    /// <summary>The error of an answer that is none of the v1 API.</summary>
    protected RequestRefusedException Fault(string what, int position) => UpstreamAnswerFault.NoResult(what, Input.Offset + position);

    private void Expect(byte next, byte expected, int position)
    {
        if (next != expected)
        {
            throw Fault($"'{(char)expected}' is missing", position);
        }
    }
}
