using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using Nerdbank.MessagePack;

namespace InfluxQL.Gateway.Responses;

/// <summary>Turns parts of the server's JSON into MessagePack as InfluxDB 1.x writes it.</summary>
internal static class MessagePackValues
{
    // Go's msgp writes a time as an extension of this type: seconds and nanoseconds, big-endian.
    private const sbyte TimeType = 5;
    private const int TimeLength = 12;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Writes a value of a row.</summary>
    public static void WriteScalar(ref MessagePackWriter writer, scoped ReadOnlySpan<byte> json)
    {
        switch (json[0])
        {
            case (byte)'n':
                writer.WriteNil();
                break;
            case (byte)'t':
                writer.Write(true);
                break;
            case (byte)'f':
                writer.Write(false);
                break;
            case (byte)'"':
                WriteText(ref writer, json);
                break;
            default:
                WriteNumber(ref writer, json);
                break;
        }
    }

    /// <summary>Writes a JSON string in quotes.</summary>
    public static void WriteText(ref MessagePackWriter writer, scoped ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> inner = json[1..^1];
        if (inner.Contains((byte)'\\'))
        {
            writer.Write(JsonText.Decode(json));
        }
        else
        {
            writer.WriteString(inner);
        }
    }

    /// <summary>Writes an array of strings.</summary>
    public static void WriteTexts(ref MessagePackWriter writer, scoped ReadOnlySpan<byte> json, int count)
    {
        writer.WriteArrayHeader(count);
        var strings = new JsonStringEnumerator(json);
        while (strings.MoveNext())
        {
            WriteText(ref writer, strings.Value);
        }
    }

    /// <summary>Writes an object whose members are strings.</summary>
    public static void WriteMap(ref MessagePackWriter writer, scoped ReadOnlySpan<byte> json)
    {
        writer.WriteMapHeader(JsonText.CountStrings(json, '{'));
        var strings = new JsonStringEnumerator(json);
        while (strings.MoveNext())
        {
            WriteText(ref writer, strings.Name);
            WriteText(ref writer, strings.Value);
        }
    }

    /// <summary>Writes a timestamp of the form RFC 3339 as an extension; another value as it is.</summary>
    public static void WriteTime(ref MessagePackWriter writer, scoped ReadOnlySpan<byte> json)
    {
        if (json[0] == '"' && TryReadTime(json[1..^1], out long seconds, out int nanoseconds))
        {
            writer.Write(new ExtensionHeader(TimeType, TimeLength));
            Span<byte> target = writer.GetSpan(TimeLength);
            BinaryPrimitives.WriteInt64BigEndian(target, seconds);
            BinaryPrimitives.WriteInt32BigEndian(target[8..], nanoseconds);
            writer.Advance(TimeLength);
            return;
        }

        WriteScalar(ref writer, json);
    }

    /// <summary>Writes a whole number in the forms that Go's msgp chooses: the shortest signed one.</summary>
    public static void WriteInteger(ref MessagePackWriter writer, long value)
    {
        if (value is >= -32 and <= sbyte.MaxValue)
        {
            writer.Write(value);
        }
        else if (value is >= sbyte.MinValue and < 0)
        {
            writer.WriteInt8((sbyte)value);
        }
        else if (value is >= short.MinValue and <= short.MaxValue)
        {
            writer.WriteInt16((short)value);
        }
        else if (value is >= int.MinValue and <= int.MaxValue)
        {
            writer.WriteInt32((int)value);
        }
        else
        {
            writer.WriteInt64(value);
        }
    }

    // JSON does not tell 5 of an integer field from 5 of a float field; what has no point becomes an integer.
    private static void WriteNumber(ref MessagePackWriter writer, scoped ReadOnlySpan<byte> json)
    {
        if (Utf8Parser.TryParse(json, out long whole, out int used) && used == json.Length)
        {
            WriteInteger(ref writer, whole);
        }
        else if (Utf8Parser.TryParse(json, out ulong unsigned, out used) && used == json.Length)
        {
            writer.Write(unsigned);
        }
        else
        {
            writer.Write(double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture));
        }
    }

    private static bool TryReadTime(ReadOnlySpan<byte> text, out long seconds, out int nanoseconds)
    {
        const int WholeLength = 19;
        seconds = 0;
        nanoseconds = 0;
        Span<char> whole = stackalloc char[WholeLength];
        if (text.Length <= WholeLength || text[^1] != 'Z' || text.Length > WholeLength + 11)
        {
            return false;
        }

        System.Text.Encoding.Latin1.GetChars(text[..WholeLength], whole);
        if (!DateTime.TryParseExact(
            whole, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time))
        {
            return false;
        }

        seconds = (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
        ReadOnlySpan<byte> fraction = text[WholeLength..^1];
        if (fraction.IsEmpty)
        {
            return true;
        }

        if (fraction.Length == 1 || fraction[0] != '.' || !Utf8Parser.TryParse(fraction[1..], out nanoseconds, out int used) || used != fraction.Length - 1)
        {
            return false;
        }

        for (int digits = used; digits < 9; digits++)
        {
            nanoseconds *= 10;
        }

        return nanoseconds is >= 0 and < (int)NanosecondsPerSecond;
    }
}
