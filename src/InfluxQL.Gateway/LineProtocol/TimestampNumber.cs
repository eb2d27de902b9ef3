using System.Buffers.Text;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>The number of a timestamp, in its unit.</summary>
internal static class TimestampNumber
{
    /// <summary>Reads digits with or without a minus sign.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="unit">The unit in nanoseconds.</param>
    /// <param name="largest">The largest number of nanoseconds; with a minus sign, the smallest.</param>
    /// <param name="value">The number, in the unit.</param>
    /// <returns>False where the number of nanoseconds is out of range.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, long unit, long largest, out long value) =>
        Utf8Parser.TryParse(text, out value, out int used)
        && used == text.Length
        && value <= largest / unit
        && value >= (largest == long.MaxValue ? long.MinValue : -largest) / unit;
}
