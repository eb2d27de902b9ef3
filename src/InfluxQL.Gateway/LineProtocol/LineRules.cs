using System.Text.Unicode;
using InfluxQL.Diagnostics;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>What is demanded of lines: the dialect of the server, and the unit of the timestamps.</summary>
internal sealed class LineRules
{
    private readonly bool _isGo;
    private readonly long _largestTimestamp;

    /// <summary>Makes rules.</summary>
    /// <param name="dialect">How the server reads lines.</param>
    /// <param name="unit">The unit of the timestamps in nanoseconds.</param>
    public LineRules(LineProtocolDialect dialect, long unit)
    {
        Dialect = dialect;
        Unit = unit;
        _isGo = dialect.IsGo();
        _largestTimestamp = (_isGo ? GoLine.LargestTimestamp : CrateLine.LargestTimestamp) / unit;
    }

    /// <summary>How the server reads lines.</summary>
    public LineProtocolDialect Dialect { get; }

    /// <summary>The unit of the timestamps in nanoseconds.</summary>
    public long Unit { get; }

    /// <summary>Judges a line, which <see cref="LineSplitter"/> found.</summary>
    /// <param name="line">The line without its line feed.</param>
    public LineVerdict Judge(ReadOnlySpan<byte> line)
    {
        if (!_isGo && !Utf8.IsValid(line))
        {
            return LineVerdict.Refused(DiagnosticDescriptors.LineProtocolNotUtf8, FirstInvalid(line));
        }

        return PlainLine.TryAccept(line, _largestTimestamp, out int start, out int length)
            ? LineVerdict.WithTimestamp(start, length)
            : JudgeExactly(line);
    }

    /// <summary>The same without the fast recognition of plain lines.</summary>
    public LineVerdict JudgeExactly(ReadOnlySpan<byte> line) => _isGo
        ? line.IsEmpty ? LineVerdict.WithoutTimestamp : GoLine.Judge(line, Dialect == LineProtocolDialect.InfluxDB2, Unit)
        : CrateLine.Judge(line, Dialect == LineProtocolDialect.Clustered, Unit);

    private static int FirstInvalid(ReadOnlySpan<byte> line)
    {
        int at = 0;
        while (at < line.Length && System.Text.Rune.DecodeFromUtf8(line[at..], out _, out int used) == System.Buffers.OperationStatus.Done)
        {
            at += used;
        }

        return at;
    }
}
