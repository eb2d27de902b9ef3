using InfluxQL.Diagnostics;
using Rules = InfluxQL.Diagnostics.DiagnosticDescriptors;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>
/// Judges a line as the parser in Go does (models.parsePoint of InfluxDB 1.x and 2.x), step by step and with its
/// oddities: it takes text after a closing quote, a name that is only a tab, and refuses an escaped equals sign after a
/// backslash.
/// </summary>
internal ref struct GoLine
{
    private const int LongestKey = 65_535;

    // What the storage engine puts between the key of a series and that of a field.
    private const int SeparatorLength = 4;

    private readonly ReadOnlySpan<byte> _line;
    private readonly bool _takesUnsigned;
    private readonly long _unit;
    private DiagnosticDescriptor? _rule;
    private int _faultAt;

    private GoLine(ReadOnlySpan<byte> line, bool takesUnsigned, long unit)
    {
        _line = line;
        _takesUnsigned = takesUnsigned;
        _unit = unit;
    }

    /// <summary>The largest timestamp in nanoseconds, and, with a sign, the smallest.</summary>
    public static long LargestTimestamp => long.MaxValue - 1;

    /// <summary>Judges a line.</summary>
    /// <param name="line">The line without its line feed.</param>
    /// <param name="takesUnsigned">Whether the server has unsigned integers.</param>
    /// <param name="unit">The unit of timestamps in nanoseconds.</param>
    public static LineVerdict Judge(ReadOnlySpan<byte> line, bool takesUnsigned, long unit)
    {
        int start = SkipWhiteSpace(line, 0);
        if (start == line.Length || line[start] == (byte)'#')
        {
            return LineVerdict.WithoutTimestamp;
        }

        // An escaped line feed at the end of a line is cut off like the one that ended it.
        ReadOnlySpan<byte> block = line[^1] == (byte)'\n' ? line[start..^1] : line[start..];
        var point = new GoLine(block, takesUnsigned, unit);
        return point.Judge().Moved(start);
    }

    private LineVerdict Judge()
    {
        int keyEnd = ReadKey();
        if (keyEnd < 0)
        {
            return LineVerdict.Refused(_rule!, _faultAt);
        }

        if (keyEnd > LongestKey)
        {
            return LineVerdict.Refused(Rules.LineProtocolKeyTooLong, 0);
        }

        int fieldsStart = SkipWhiteSpace(_line, keyEnd);
        int fieldsEnd = ReadFields(fieldsStart);
        if (fieldsEnd < 0 || !CheckFieldKeys(_line[fieldsStart..fieldsEnd], fieldsStart, keyEnd))
        {
            return LineVerdict.Refused(_rule!, _faultAt);
        }

        return ReadTimestamp(SkipWhiteSpace(_line, fieldsEnd));
    }

    private int Refuse(DiagnosticDescriptor rule, int at)
    {
        _rule = rule;
        _faultAt = Math.Min(at, _line.Length);
        return -1;
    }

    // The end of the measurement and tags, or -1.
    private int ReadKey()
    {
        if (_line.IsEmpty || _line[0] == (byte)',')
        {
            return Refuse(Rules.LineProtocolMeasurementMissing, 0);
        }

        int i = 1;
        while (i < _line.Length && (_line[i - 1] == (byte)'\\' || _line[i] is not ((byte)',' or (byte)' ')))
        {
            i++;
        }

        if (i >= _line.Length)
        {
            return Refuse(Rules.LineProtocolFieldsMissing, i);
        }

        return _line[i] == (byte)' ' ? i : ReadTags(i + 1);
    }

    private int ReadTags(int i)
    {
        var tags = new TagPlaces(stackalloc TagPlace[32]);
        try
        {
            while (true)
            {
                int keyStart = i;
                int valueStart = ReadTagKey(keyStart);
                int valueEnd = valueStart < 0 ? -1 : ReadTagValue(valueStart);
                if (valueEnd < 0)
                {
                    return -1;
                }

                tags.Add(_line, keyStart, valueStart - 1 - keyStart, valueEnd);
                if (_line[valueEnd] == (byte)' ')
                {
                    int repeated = tags.FindRepeated(_line, onlyConflicts: false);
                    return repeated < 0 ? valueEnd : Refuse(Rules.LineProtocolTagRepeated, repeated);
                }

                i = valueEnd + 1;
            }
        }
        finally
        {
            tags.Dispose();
        }
    }

    // The begin of the value, or -1.
    private int ReadTagKey(int i)
    {
        if (i >= _line.Length || (char)_line[i] is ' ' or ',' or '=')
        {
            return Refuse(Rules.LineProtocolTagKeyMissing, i);
        }

        while (true)
        {
            i++;
            bool isEscaped = i < _line.Length && _line[i - 1] == (byte)'\\';
            if (i >= _line.Length || (!isEscaped && (char)_line[i] is ' ' or ','))
            {
                return Refuse(Rules.LineProtocolTagValueMissing, i);
            }

            if (!isEscaped && _line[i] == (byte)'=')
            {
                return i + 1;
            }
        }
    }

    // The comma or space after the value, or -1.
    private int ReadTagValue(int i)
    {
        if (i >= _line.Length || (char)_line[i] is ' ' or ',')
        {
            return Refuse(Rules.LineProtocolTagValueMissing, i);
        }

        while (true)
        {
            i++;
            if (i >= _line.Length)
            {
                return Refuse(Rules.LineProtocolFieldsMissing, i);
            }

            if (_line[i - 1] == (byte)'\\')
            {
                continue;
            }

            switch ((char)_line[i])
            {
                case '=':
                    return Refuse(Rules.LineProtocolTagValueHasEqualsSign, i);
                case ',' or ' ':
                    return i;
            }
        }
    }

    // The end of the fields, or -1.
    private int ReadFields(int i)
    {
        int start = i;
        bool isQuoted = false;
        int quote = i;
        int equals = 0;
        int commas = 0;
        while (i < _line.Length)
        {
            byte b = _line[i];
            if (b == (byte)'\\' && i + 1 < _line.Length)
            {
                i += 2;
                continue;
            }

            if (b == (byte)'"' && equals > commas)
            {
                isQuoted = !isQuoted;
                quote = i;
                i++;
                continue;
            }

            if (isQuoted)
            {
                i++;
                continue;
            }

            if (b == (byte)'=')
            {
                equals++;
                int next = ReadValue(i);
                if (next < 0)
                {
                    return -1;
                }

                i = next;
                continue;
            }

            if (b == (byte)' ')
            {
                break;
            }

            commas += b == (byte)',' ? 1 : 0;
            i++;
        }

        if (isQuoted)
        {
            return Refuse(Rules.LineProtocolStringNotClosed, quote);
        }

        if (equals == 0 || commas != equals - 1)
        {
            return Refuse(i == start ? Rules.LineProtocolFieldsMissing : Rules.LineProtocolFieldIncomplete, i == start ? i : LastField(start, i));
        }

        return i;
    }

    private readonly int LastField(int start, int end) => start + _line[start..end].LastIndexOf((byte)',') + 1;

    // The end of a value without quotes, or the quote of one with them; -1 where it is wrong.
    private int ReadValue(int equalsAt)
    {
        byte before = _line[equalsAt - 1];
        if (before is (byte)' ' or (byte)',' && _line[equalsAt - 2] != (byte)'\\')
        {
            return Refuse(Rules.LineProtocolFieldKeyMissing, equalsAt);
        }

        int i = equalsAt + 1;
        if (i >= _line.Length || (char)_line[i] is ',' or ' ')
        {
            return Refuse(Rules.LineProtocolFieldValueMissing, i);
        }

        if (_line[i] == (byte)'"')
        {
            return i;
        }

        ReadOnlySpan<byte> rest = _line[i..];
        int length = rest.IndexOfAny((byte)',', (byte)' ');
        ReadOnlySpan<byte> word = length < 0 ? rest : rest[..length];
        DiagnosticDescriptor? rule = GoNumber.StartsOne(word[0]) ? GoNumber.Judge(word, _takesUnsigned)
            : BooleanWord.Is(word) ? null
            : CarriageReturn.RuleFor(word, _line.Length == i + word.Length) ?? Rules.LineProtocolFieldValueInvalid;
        return rule is null ? i + word.Length : Refuse(CarriageReturn.RuleFor(word, _line.Length == i + word.Length) ?? rule, i);
    }

    // Keys end at an equals sign that no backslash stands before, however many backslashes there are.
    private bool CheckFieldKeys(ReadOnlySpan<byte> fields, int offset, int keyLength)
    {
        while (fields.Length > 0)
        {
            int end = 0;
            while (end < fields.Length && (fields[end] != (byte)'=' || (end > 0 && fields[end - 1] == (byte)'\\')))
            {
                end++;
            }

            if (end > fields.Length - 2)
            {
                Refuse(Rules.LineProtocolFieldIncomplete, offset);
                return false;
            }

            if (keyLength + SeparatorLength + end > LongestKey)
            {
                Refuse(Rules.LineProtocolKeyTooLong, offset);
                return false;
            }

            int next = end + 1 + FieldValueLength(fields[(end + 1)..]) + 1;
            offset += next;
            fields = next < fields.Length ? fields[next..] : [];
        }

        return true;
    }

    private static int FieldValueLength(ReadOnlySpan<byte> fields)
    {
        bool isQuoted = false;
        int i = 0;
        while (i < fields.Length)
        {
            if (fields[i] == (byte)'\\' && i + 1 < fields.Length && fields[i + 1] is (byte)'"' or (byte)'\\')
            {
                i += 2;
                continue;
            }

            if (fields[i] == (byte)'"')
            {
                isQuoted = !isQuoted;
            }
            else if (fields[i] == (byte)',' && !isQuoted)
            {
                break;
            }

            i++;
        }

        return i;
    }

    private LineVerdict ReadTimestamp(int start)
    {
        int end = start;
        while (end < _line.Length && (char)_line[end] is not ('\n' or ' '))
        {
            if (!(end == start && _line[end] == (byte)'-') && (uint)(_line[end] - '0') > 9)
            {
                return LineVerdict.Refused(CarriageReturn.RuleFor(_line[end..], true) ?? Rules.LineProtocolTimestampInvalid, end);
            }

            end++;
        }

        if (end == start)
        {
            return LineVerdict.WithoutTimestamp;
        }

        if (end == start + 1 && _line[start] == (byte)'-')
        {
            return LineVerdict.Refused(Rules.LineProtocolTimestampInvalid, start);
        }

        if (!TimestampNumber.TryParse(_line[start..end], _unit, LargestTimestamp, out _))
        {
            return LineVerdict.Refused(Rules.LineProtocolTimestampOutOfRange, start);
        }

        int rest = _line[end..].IndexOfAnyExcept((byte)' ');
        return rest < 0 ? LineVerdict.WithTimestamp(start, end - start) : LineVerdict.Refused(Rules.LineProtocolTrailingText, end + rest);
    }

    private static int SkipWhiteSpace(ReadOnlySpan<byte> line, int i)
    {
        while (i < line.Length && line[i] is (byte)' ' or (byte)'\t' or 0)
        {
            i++;
        }

        return i;
    }
}
