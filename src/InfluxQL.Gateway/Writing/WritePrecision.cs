using InfluxQL.Gateway.LineProtocol;
using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Writing;

/// <summary>
/// The unit of the timestamps in a write, and what a server is sent for it. A server that does not know a unit either
/// refuses it or, as InfluxDB 1.x does with <c>us</c>, takes the numbers for nanoseconds without a word.
/// </summary>
/// <param name="Unit">The unit in nanoseconds.</param>
/// <param name="Name">The server's name for what it is sent.</param>
/// <param name="Factor">What timestamps are multiplied by for that; 1 where the server has the unit.</param>
internal readonly record struct WritePrecision(long Unit, string Name, long Factor)
{
    private const long SecondsOfMinute = 60;
    private const long SecondsOfHour = 3_600;

    /// <summary>Reads the parameter <c>precision</c>.</summary>
    /// <param name="text">Its value; null or empty for nanoseconds.</param>
    /// <param name="dialect">The server.</param>
    /// <param name="precision">The unit.</param>
    public static bool TryParse(string? text, LineProtocolDialect dialect, out WritePrecision precision)
    {
        EpochPrecision? unit = text switch
        {
            null or "" or "nanosecond" => EpochPrecision.Nanoseconds,
            "microsecond" => EpochPrecision.Microseconds,
            "millisecond" => EpochPrecision.Milliseconds,
            "second" => EpochPrecision.Seconds,
            _ => EpochPrecisions.TryParse(text, out EpochPrecision read) && read <= EpochPrecision.Hours ? read : null,
        };
        precision = unit is null ? default : Of(unit.Value, dialect);
        return unit is not null;
    }

    private static WritePrecision Of(EpochPrecision unit, LineProtocolDialect dialect)
    {
        // InfluxDB 2.x and 3 have no minutes and hours for writes, and spell out the first two units.
        bool isFirst = dialect == LineProtocolDialect.InfluxDB1;
        (string name, long factor) = unit switch
        {
            EpochPrecision.Nanoseconds => (isFirst ? "n" : "ns", 1L),
            EpochPrecision.Microseconds => (isFirst ? "u" : "us", 1L),
            EpochPrecision.Minutes when !isFirst => ("s", SecondsOfMinute),
            EpochPrecision.Hours when !isFirst => ("s", SecondsOfHour),
            _ => (EpochPrecisions.GetName(unit), 1L),
        };
        return new WritePrecision(EpochPrecisions.GetNanoseconds(unit), name, factor);
    }
}
