using InfluxQL.Diagnostics;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>What is found about one line. Positions count bytes from the begin of the line.</summary>
/// <param name="Rule">The rule that the line breaks; null where the server takes it.</param>
/// <param name="Position">Where it breaks the rule.</param>
/// <param name="TimestampStart">Where the timestamp begins.</param>
/// <param name="TimestampLength">Its length; 0 where the line has none, or is refused.</param>
internal readonly record struct LineVerdict(DiagnosticDescriptor? Rule, int Position, int TimestampStart, int TimestampLength)
{
    /// <summary>The server takes the line, or skips it, and it has no timestamp.</summary>
    public static LineVerdict WithoutTimestamp => default;

    /// <summary>The server takes the line.</summary>
    public static LineVerdict WithTimestamp(int start, int length) => new(null, 0, start, length);

    /// <summary>The server refuses the line.</summary>
    public static LineVerdict Refused(DiagnosticDescriptor rule, int position) => new(rule, position, 0, 0);

    /// <summary>The same about a line of which the judged bytes were a part.</summary>
    public LineVerdict Moved(int offset) => new(Rule, Position + offset, TimestampStart + offset, TimestampLength);
}
