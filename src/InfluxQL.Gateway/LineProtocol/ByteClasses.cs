namespace InfluxQL.Gateway.LineProtocol;

/// <summary>What a byte can be in the plain lines that <see cref="PlainLine"/> recognises.</summary>
internal static class ByteClasses
{
    /// <summary>It ends the name of a measurement: comma, space, backslash and control characters.</summary>
    public const byte EndsMeasurement = 1;

    /// <summary>It ends a key of a tag or field, or a value of a tag: the same and the equals sign.</summary>
    public const byte EndsName = 2;

    /// <summary>It is a digit.</summary>
    public const byte Digit = 4;

    /// <summary>The classes by byte.</summary>
    public static readonly byte[] Of = Create();

    private static byte[] Create()
    {
        byte[] classes = new byte[256];
        for (int i = 0; i < classes.Length; i++)
        {
            bool ends = i <= ' ' || (char)i is ',' or '\\' or '\x7f';
            classes[i] = (byte)((ends ? EndsMeasurement : 0) | (ends || i == '=' ? EndsName : 0) | (i is >= '0' and <= '9' ? Digit : 0));
        }

        return classes;
    }
}
