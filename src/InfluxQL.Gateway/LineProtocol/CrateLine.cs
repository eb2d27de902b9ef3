using System.Buffers.Text;
using InfluxQL.Diagnostics;
using Rules = InfluxQL.Diagnostics.DiagnosticDescriptors;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>
/// Judges a line as InfluxDB 3 does (its crate influxdb_line_protocol), with its oddities: it takes a comma after the
/// first field, keys with commas and values of tags with equals signs, and refuses space after fields without a
/// timestamp.
/// </summary>
internal ref struct CrateLine
{
    private const int LongestText = 65_536;

    private readonly ReadOnlySpan<byte> _line;
    private readonly bool _refusesConflictingTags;
    private readonly long _unit;
    private int _at;
    private DiagnosticDescriptor? _rule;
    private int _faultAt;

    private CrateLine(ReadOnlySpan<byte> line, bool refusesConflictingTags, long unit)
    {
        _line = line;
        _refusesConflictingTags = refusesConflictingTags;
        _unit = unit;
    }

    /// <summary>The largest timestamp in nanoseconds.</summary>
    public static long LargestTimestamp => long.MaxValue;

    /// <summary>Judges a line.</summary>
    /// <param name="line">The line without its line feed.</param>
    /// <param name="refusesConflictingTags">Whether a tag may not stand there twice with different values.</param>
    /// <param name="unit">The unit of timestamps in nanoseconds.</param>
    public static LineVerdict Judge(ReadOnlySpan<byte> line, bool refusesConflictingTags, long unit)
    {
        int start = SkipSpaceAndComments(line);
        if (start == line.Length)
        {
            return LineVerdict.WithoutTimestamp;
        }

        var crate = new CrateLine(line[start..], refusesConflictingTags, unit);
        LineVerdict verdict = crate.ReadSeries() && crate.ReadFields()
            ? crate.ReadTimestamp()
            : LineVerdict.Refused(crate._rule!, crate._faultAt);
        return verdict.Moved(start);
    }

    private static int SkipSpaceAndComments(ReadOnlySpan<byte> line)
    {
        int start = 0;
        while (true)
        {
            int text = line[start..].IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\n');
            if (text < 0)
            {
                return line.Length;
            }

            start += text;
            if (line[start] != (byte)'#')
            {
                return start;
            }

            int end = line[start..].IndexOf((byte)'\n');
            if (end < 0)
            {
                return line.Length;
            }

            start += end;
        }
    }

    private readonly bool IsAt(byte b) => _at < _line.Length && _line[_at] == b;

    private bool Refuse(DiagnosticDescriptor rule, int at)
    {
        _rule = rule;
        _faultAt = at;
        return false;
    }

    private bool ReadSeries()
    {
        if (!ReadName((byte)',', 0, false, Rules.LineProtocolMeasurementMissing))
        {
            return false;
        }

        if (!IsAt((byte)','))
        {
            return true;
        }

        var tags = new TagPlaces(stackalloc TagPlace[32]);
        try
        {
            do
            {
                int key = ++_at;
                if (!ReadName((byte)'=', (byte)'=', true, Rules.LineProtocolTagKeyMissing))
                {
                    return false;
                }

                int keyEnd = _at;
                if (!IsAt((byte)'='))
                {
                    return Refuse(Rules.LineProtocolTagValueMissing, _at);
                }

                _at++;
                if (!ReadName((byte)',', (byte)'=', true, Rules.LineProtocolTagValueMissing))
                {
                    return false;
                }

                tags.Add(_line, key, keyEnd - key, _at);
            }
            while (IsAt((byte)','));

            int repeated = _refusesConflictingTags ? tags.FindRepeated(_line, onlyConflicts: true) : -1;
            return repeated < 0 || Refuse(Rules.LineProtocolTagRepeated, repeated);
        }
        finally
        {
            tags.Dispose();
        }
    }

    // A name ends at white space or at its stop. A backslash belongs to the character after it, whatever that is; before
    // a character that it escapes, it does not count for the length.
    private bool ReadName(byte stop, byte escaped, bool takesNull, DiagnosticDescriptor missing)
    {
        int start = _at;
        int length = 0;
        bool endsWithBackslash = false;
        while (_at < _line.Length)
        {
            byte b = _line[_at];
            if (b is (byte)' ' or (byte)'\t' or (byte)'\n' || b == stop || (b == 0 && !takesNull))
            {
                break;
            }

            endsWithBackslash = false;
            if (b == (byte)'\\')
            {
                endsWithBackslash = _at + 1 >= _line.Length || _line[_at + 1] == (byte)'\\';
                bool isEscape = _at + 1 < _line.Length && ((char)_line[_at + 1] is '\\' or ',' or ' ' || _line[_at + 1] == escaped);
                length += isEscape ? 1 : 2;
                _at = Math.Min(_at + 2, _line.Length);
                continue;
            }

            length++;
            _at++;
        }

        return _at == start ? Refuse(missing, _at)
            : endsWithBackslash ? Refuse(Rules.LineProtocolNameEndsWithBackslash, _at - 1)
            : length <= LongestText || Refuse(Rules.LineProtocolTextTooLong, start);
    }

    private bool ReadFields()
    {
        if (!IsAt((byte)' '))
        {
            return Refuse(CarriageReturn.RuleFor(_line[.._at], _at == _line.Length) ?? Rules.LineProtocolFieldsMissing, _at);
        }

        SkipSpaces();
        for (int count = 0; ; count++)
        {
            int start = _at;
            if (_at == _line.Length)
            {
                // The crate takes a comma after the first field, and only there.
                return count == 1 || Refuse(count == 0 ? Rules.LineProtocolFieldsMissing : Rules.LineProtocolTrailingText, count == 0 ? start : start - 1);
            }

            if (count == 1 && IsAt((byte)' '))
            {
                return true;
            }

            if (!ReadName((byte)'=', (byte)'=', true, Rules.LineProtocolFieldKeyMissing))
            {
                return false;
            }

            if (!IsAt((byte)'='))
            {
                return Refuse(count == 0 ? Rules.LineProtocolFieldsMissing : Rules.LineProtocolFieldIncomplete, start);
            }

            _at++;
            if (!ReadValue())
            {
                return false;
            }

            if (!IsAt((byte)','))
            {
                return true;
            }

            _at++;
        }
    }

    private bool ReadValue()
    {
        int start = _at;
        if (start == _line.Length || (char)_line[start] is ',' or ' ')
        {
            return Refuse(Rules.LineProtocolFieldValueMissing, start);
        }

        if (IsAt((byte)'"'))
        {
            return ReadString();
        }

        ReadOnlySpan<byte> rest = _line[start..];
        int length = rest.IndexOfAny((byte)',', (byte)' ');
        ReadOnlySpan<byte> word = length < 0 ? rest : rest[..length];
        DiagnosticDescriptor? rule = GoNumber.StartsOne(word[0]) ? CrateNumber.Judge(word)
            : BooleanWord.Is(word) ? null
            : Rules.LineProtocolFieldValueInvalid;
        _at += word.Length;
        return rule is null || Refuse(CarriageReturn.RuleFor(word, _at == _line.Length) ?? rule, start);
    }

    private bool ReadString()
    {
        int start = _at++;
        int length = 0;
        while (true)
        {
            int stop = _line[_at..].IndexOfAny((byte)'"', (byte)'\\');
            if (stop < 0)
            {
                return Refuse(Rules.LineProtocolStringNotClosed, start);
            }

            length += stop;
            _at += stop;
            if (_line[_at] == (byte)'"')
            {
                break;
            }

            _at += _at + 1 < _line.Length && (char)_line[_at + 1] is '"' or '\\' ? 2 : 1;
            length++;
        }

        _at++;
        return length > LongestText ? Refuse(Rules.LineProtocolTextTooLong, start)
            : _at == _line.Length || (char)_line[_at] is ',' or ' '
            || Refuse(CarriageReturn.RuleFor(_line[_at..], _at == _line.Length - 1) ?? Rules.LineProtocolTrailingText, _at);
    }

    private LineVerdict ReadTimestamp()
    {
        if (_at == _line.Length)
        {
            return LineVerdict.WithoutTimestamp;
        }

        int afterFields = _at;
        SkipSpaces();
        int start = _at;
        if (start == _line.Length)
        {
            return LineVerdict.Refused(Rules.LineProtocolTrailingText, afterFields);
        }

        _at += IsAt((byte)'-') ? 1 : 0;
        int digits = _at;
        while (_at < _line.Length && (uint)(_line[_at] - '0') <= 9)
        {
            _at++;
        }

        int end = _at;
        if (end == digits)
        {
            return LineVerdict.Refused(Rules.LineProtocolTimestampInvalid, start);
        }

        if (!TimestampNumber.TryParse(_line[start..end], _unit, LargestTimestamp, out _))
        {
            return LineVerdict.Refused(Rules.LineProtocolTimestampOutOfRange, start);
        }

        SkipSpaces();
        return _at == _line.Length
            ? LineVerdict.WithTimestamp(start, end - start)
            : LineVerdict.Refused(
                CarriageReturn.RuleFor(_line[_at..], _at == _line.Length - 1) ?? (_at == end ? Rules.LineProtocolTimestampInvalid : Rules.LineProtocolTrailingText), _at);
    }

    private void SkipSpaces()
    {
        while (IsAt((byte)' '))
        {
            _at++;
        }
    }
}
