using System.Buffers;
using System.Buffers.Text;
using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>
/// Lets lines through that the server takes, buffer by buffer. What comes out are whole lines, the same bytes as came in,
/// except for timestamps that are counted in another unit for the server. Nothing of a refused line comes out.
/// </summary>
internal sealed class LineProtocolFilter : IDisposable
{
    private const int LongestTimestamp = 20;

    private readonly LineRules _rules;
    private readonly long _factor;
    private readonly PooledBuffer _begun = new();
    private LineSplitter _splitter;
    private long _number = 1;
    private long _offset;

    /// <summary>Makes a filter.</summary>
    /// <param name="rules">What is demanded of a line.</param>
    /// <param name="factor">
    /// What timestamps are multiplied by; 1 for nothing. The unit of the rules times the largest timestamp is within
    /// 64 bits of nanoseconds, so no product is too large.
    /// </param>
    public LineProtocolFilter(LineRules rules, long factor = 1)
    {
        _rules = rules;
        _factor = factor;
    }

    /// <summary>The first refused line. Where there is one, the filter takes nothing more.</summary>
    public LineProtocolError? Error { get; private set; }

    /// <summary>Takes the next bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="output">Where the lines go that they complete.</param>
    /// <returns>False where a line is refused.</returns>
    public bool Append(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output)
    {
        // Lines that stay as they are go out together: those from `kept` to `done`.
        int kept = 0;
        int done = 0;
        while (Error is null && _splitter.FindEnd(bytes[done..], out bool isPlain) is int length and > 0)
        {
            ReadOnlySpan<byte> line = bytes.Slice(done, length);
            if (_begun.Length > 0)
            {
                _begun.Write(line);
                done += length;
                kept = done;
                TakeLine(_begun.Span, _begun.Length - 1, isPlain, output);
                _begun.Clear();
                continue;
            }

            if (!TryJudge(line[..^1], isPlain, length, out LineVerdict verdict))
            {
                break;
            }

            if (_factor != 1 && verdict.TimestampLength > 0)
            {
                output.Write(bytes[kept..done]);
                WriteScaled(line, verdict, output);
                kept = done + length;
            }

            done += length;
        }

        output.Write(bytes[kept..done]);
        if (Error is not null)
        {
            return false;
        }

        _begun.Write(bytes[done..]);
        return true;
    }

    /// <summary>Takes the end of the body: what has no line feed behind it is a line.</summary>
    /// <param name="output">Where the line goes.</param>
    /// <returns>False where a line is refused.</returns>
    public bool Complete(IBufferWriter<byte> output)
    {
        if (Error is null && _begun.Length > 0)
        {
            TakeLine(_begun.Span, _begun.Length, isPlain: false, output);
            _begun.Clear();
        }

        return Error is null;
    }

    /// <inheritdoc/>
    public void Dispose() => _begun.Dispose();

    private void TakeLine(ReadOnlySpan<byte> bytes, int length, bool isPlain, IBufferWriter<byte> output)
    {
        if (!TryJudge(bytes[..length], isPlain, bytes.Length, out LineVerdict verdict))
        {
            return;
        }

        if (_factor != 1 && verdict.TimestampLength > 0)
        {
            WriteScaled(bytes, verdict, output);
        }
        else
        {
            output.Write(bytes);
        }
    }

    private bool TryJudge(ReadOnlySpan<byte> line, bool isPlain, int taken, out LineVerdict verdict)
    {
        verdict = _rules.Judge(line);
        if (verdict.Rule is not null)
        {
            Error = LineProtocolError.Of(verdict, line, _number, _offset);
            return false;
        }

        _offset += taken;
        _number += isPlain ? 1 : 1 + line.Count((byte)'\n');
        return true;
    }

    private void WriteScaled(ReadOnlySpan<byte> line, LineVerdict verdict, IBufferWriter<byte> output)
    {
        int end = verdict.TimestampStart + verdict.TimestampLength;
        Utf8Parser.TryParse(line[verdict.TimestampStart..end], out long value, out _);
        Span<byte> scaled = stackalloc byte[LongestTimestamp];
        Utf8Formatter.TryFormat(value * _factor, scaled, out int length);
        output.Write(line[..verdict.TimestampStart]);
        output.Write(scaled[..length]);
        output.Write(line[end..]);
    }
}
