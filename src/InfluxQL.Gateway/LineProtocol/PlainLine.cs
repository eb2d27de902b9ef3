using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>
/// Recognises, fast, the lines that nearly all clients send: no backslashes, no control characters, numbers without
/// exponents. Every server takes such a line. What is not recognised is not wrong; the exact parsers judge it.
/// </summary>
internal ref struct PlainLine
{
    // Far below every limit of length, so that none has to be counted here.
    private const int LongestLine = 60_000;
    private const int MostTags = 16;

    private readonly ReadOnlySpan<byte> _line;
    private readonly ReadOnlySpan<byte> _classes;
    private int _at;

    private PlainLine(ReadOnlySpan<byte> line)
    {
        _line = line;
        _classes = ByteClasses.Of;
    }

    /// <summary>Whether the line is one that every server takes.</summary>
    /// <param name="line">A line without its line feed.</param>
    /// <param name="largestTimestamp">The largest number that a timestamp may have, without its sign.</param>
    /// <param name="timestampStart">Where the timestamp begins.</param>
    /// <param name="timestampLength">Its length; 0 for none.</param>
    public static bool TryAccept(ReadOnlySpan<byte> line, long largestTimestamp, out int timestampStart, out int timestampLength)
    {
        var plain = new PlainLine(line);
        timestampStart = timestampLength = 0;
        return line.Length <= LongestLine
            && plain.TryReadSeries()
            && plain.TryReadFields()
            && plain.TryReadTimestamp(largestTimestamp, out timestampStart, out timestampLength);
    }

    private bool TryReadSeries()
    {
        SkipUntil(ByteClasses.EndsMeasurement);
        if (_at == 0 || _line[0] == (byte)'#' || _at >= _line.Length)
        {
            return false;
        }

        if (_line[_at] == (byte)' ')
        {
            return true;
        }

        if (_line[_at] != (byte)',')
        {
            return false;
        }

        Span<(int Start, int Length)> keys = stackalloc (int, int)[MostTags];
        int count = 0;
        bool isSorted = true;
        while (true)
        {
            int start = ++_at;
            SkipUntil(ByteClasses.EndsName);
            int length = _at - start;
            if (length == 0 || _at >= _line.Length || _line[_at] != (byte)'=' || count == MostTags)
            {
                return false;
            }

            keys[count] = (start, length);
            isSorted = isSorted && (count == 0 || Key(keys[count - 1]).SequenceCompareTo(Key(keys[count])) < 0);
            count++;
            int value = ++_at;
            SkipUntil(ByteClasses.EndsName);
            if (_at == value || _at >= _line.Length)
            {
                return false;
            }

            if (_line[_at] == (byte)' ')
            {
                return isSorted || AreDistinct(keys[..count]);
            }

            if (_line[_at] != (byte)',')
            {
                return false;
            }
        }
    }

    private readonly ReadOnlySpan<byte> Key((int Start, int Length) key) => _line.Slice(key.Start, key.Length);

    private readonly bool AreDistinct(ReadOnlySpan<(int Start, int Length)> keys)
    {
        for (int i = 1; i < keys.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (keys[i].Length == keys[j].Length && Key(keys[i]).SequenceEqual(Key(keys[j])))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool TryReadFields()
    {
        SkipSpaces();
        while (true)
        {
            int start = _at;
            SkipUntil(ByteClasses.EndsName);
            if (_at == start || _at >= _line.Length || _line[_at] != (byte)'=')
            {
                return false;
            }

            _at++;
            if (_at >= _line.Length || !TryReadValue())
            {
                return false;
            }

            if (_at == _line.Length || _line[_at] == (byte)' ')
            {
                return true;
            }

            if (_line[_at] != (byte)',')
            {
                return false;
            }

            _at++;
        }
    }

    private bool TryReadValue()
    {
        byte first = _line[_at];
        if (first == (byte)'"')
        {
            int end = _line[(_at + 1)..].IndexOfAny((byte)'"', (byte)'\\');
            _at += end + 2;
            return end >= 0 && _line[_at - 1] == (byte)'"';
        }

        return (_classes[first] & ByteClasses.Digit) != 0 || first == (byte)'-' ? TryReadNumber() : TryReadBoolean();
    }

    private bool TryReadNumber()
    {
        const int FewDigits = 18;
        int start = _at;
        if (_line[_at] == (byte)'-')
        {
            _at++;
        }

        int digits = SkipDigits();
        if (digits is 0 or > FewDigits || _at >= _line.Length)
        {
            return digits is > 0 and <= FewDigits;
        }

        if (_line[_at] == (byte)'i')
        {
            _at++;
            return true;
        }

        if (_line[_at] != (byte)'.')
        {
            return true;
        }

        _at++;
        return SkipDigits() > 0 && _at - start <= FewDigits + 4;
    }

    private bool TryReadBoolean()
    {
        ReadOnlySpan<byte> rest = _line[_at..];
        int end = rest.IndexOfAny((byte)',', (byte)' ');
        ReadOnlySpan<byte> word = end < 0 ? rest : rest[..end];
        _at += word.Length;
        return BooleanWord.Is(word);
    }

    private bool TryReadTimestamp(long largest, out int start, out int length)
    {
        start = length = 0;
        if (_at == _line.Length)
        {
            return true;
        }

        SkipSpaces();
        start = _at;
        if (_at < _line.Length && _line[_at] == (byte)'-')
        {
            _at++;
        }

        int digits = SkipDigits();
        length = _at - start;
        int end = _at;
        SkipSpaces();
        return digits is > 0 and <= 19
            && _at == _line.Length
            && Utf8Parser.TryParse(_line[(end - digits)..end], out long value, out _)
            && value <= largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipUntil(byte stops)
    {
        ReadOnlySpan<byte> line = _line;
        ReadOnlySpan<byte> classes = _classes;
        int at = _at;
        while ((uint)at < (uint)line.Length && (classes[line[at]] & stops) == 0)
        {
            at++;
        }

        _at = at;
    }

    private int SkipDigits()
    {
        int start = _at;
        while ((uint)_at < (uint)_line.Length && (uint)(_line[_at] - '0') <= 9)
        {
            _at++;
        }

        return _at - start;
    }

    private void SkipSpaces()
    {
        while ((uint)_at < (uint)_line.Length && _line[_at] == (byte)' ')
        {
            _at++;
        }
    }
}
