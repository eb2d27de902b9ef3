using InfluxQL.Text;

namespace InfluxQL.Literals;

/// <summary>Reads one pattern from left to right and stops at the first mistake.</summary>
internal sealed partial class RegexSyntaxChecker
{
    private const int MaxRune = 0x10FFFF;
    private const int MaxCount = 1000;

    private readonly string _pattern;
    private readonly RegexShape _shape = new();
    private int _position;
    private bool _foldCase;
    private RegexSyntaxError? _error;

    public RegexSyntaxChecker(string pattern) => _pattern = pattern;

    public RegexSyntaxError? Check()
    {
        int lastRepeat = -1;
        while (_position < _pattern.Length)
        {
            int start = _position;
            bool repeat = false;
            bool right = _pattern[start] switch
            {
                '(' => ReadGroupStart(),
                ')' => ReadGroupEnd(),
                '|' => ReadBar(),
                '[' => ReadClass(),
                '*' or '+' or '?' => ReadRepeat(lastRepeat, out repeat),
                '{' => ReadCount(lastRepeat, out repeat),
                '\\' => ReadEscape(),
                '^' or '$' => ReadAnchor(),
                '.' => ReadDot(),
                _ => ReadLiteral(_pattern.Length),
            };

            if (_shape.Exceeded is { } limit)
            {
                return Whole(limit, new TextSpan(start, 1));
            }

            if (!right)
            {
                return _error;
            }

            lastRepeat = repeat ? start : -1;
        }

        int open = _shape.End();
        if (_shape.Exceeded is { } exceeded)
        {
            return Whole(exceeded, new TextSpan(0, _pattern.Length));
        }

        return open < 0 ? null : Whole(RegexSyntaxErrorKind.MissingParenthesis, new TextSpan(open, 1));
    }

    private bool ReadLiteral(int end)
    {
        if (!TryReadRune(ref _position, end, out _))
        {
            return false;
        }

        _shape.PushLiteral(_foldCase);
        return true;
    }

    private bool ReadAnchor()
    {
        _position++;
        _shape.PushAssertion();
        return true;
    }

    private bool ReadDot()
    {
        _position++;
        _shape.PushClass();
        return true;
    }

    private bool ReadBar()
    {
        _position++;
        _shape.Bar();
        return true;
    }

    private bool ReadGroupEnd()
    {
        if (!_shape.TryCloseGroup(ref _foldCase))
        {
            _error = Whole(RegexSyntaxErrorKind.UnexpectedParenthesis, new TextSpan(_position, 1));
            return false;
        }

        _position++;
        return true;
    }

    private bool ReadGroupStart()
    {
        int start = _position;
        if (At(start + 1) != '?')
        {
            _shape.OpenGroup(captures: true, _foldCase, start);
            _position++;
            return true;
        }

        return _pattern.Length - start > 4 && At(start + 2) == 'P' && At(start + 3) == '<'
            ? ReadNamedGroup(start)
            : ReadFlags(start);
    }

    private bool ReadNamedGroup(int start)
    {
        int name = start + 4;
        int end = _pattern.IndexOf('>', start);
        int nameEnd = end < 0 ? _pattern.Length : end;
        if (!CheckUtf8(end < 0 ? start : name, nameEnd))
        {
            return false;
        }

        bool valid = end > name;
        for (int i = name; valid && i < end; i++)
        {
            valid = _pattern[i] == '_' || IsAlphanumeric(_pattern[i]);
        }

        if (!valid)
        {
            return Fail(RegexSyntaxErrorKind.InvalidNamedCapture, start, end < 0 ? _pattern.Length : end + 1);
        }

        _shape.OpenGroup(captures: true, _foldCase, start);
        _position = end + 1;
        return true;
    }

    /// <summary>Reads <c>(?flags)</c> or <c>(?flags:</c>.</summary>
    private bool ReadFlags(int start)
    {
        int i = start + 2;
        bool foldCase = _foldCase;
        bool negative = false;
        bool sawFlag = false;
        while (i < _pattern.Length)
        {
            if (!TryReadRune(ref i, _pattern.Length, out int c))
            {
                return false;
            }

            if (c is 'i' or 'm' or 's' or 'U')
            {
                foldCase = c == 'i' ? !negative : foldCase;
                sawFlag = true;
            }
            else if (c == '-' && !negative)
            {
                negative = true;
                sawFlag = false;
            }
            else if (c is ':' or ')' && (!negative || sawFlag))
            {
                if (c == ':')
                {
                    _shape.OpenGroup(captures: false, _foldCase, start);
                }

                _foldCase = foldCase;
                _position = i;
                return true;
            }
            else
            {
                break;
            }
        }

        return Fail(RegexSyntaxErrorKind.InvalidPerlSyntax, start, i);
    }

    private bool ReadRepeat(int lastRepeat, out bool repeat)
    {
        repeat = true;
        int start = _position;
        char op = _pattern[_position++];
        if (!CheckRepeat(start, lastRepeat))
        {
            return false;
        }

        _shape.Repeat(op);
        return true;
    }

    private bool ReadCount(int lastRepeat, out bool repeat)
    {
        int start = _position;
        int end = start + 1;
        repeat = TryReadCounts(ref end, out int min, out int max);
        if (!repeat)
        {
            // A brace that begins no count stands for itself.
            return ReadLiteral(_pattern.Length);
        }

        _position = end;
        if (min < 0 || min > MaxCount || max > MaxCount || (max >= 0 && min > max))
        {
            return Fail(RegexSyntaxErrorKind.InvalidRepeatCount, start, end);
        }

        if (!CheckRepeat(start, lastRepeat))
        {
            return false;
        }

        return _shape.TryRepeat(min, max) || Fail(RegexSyntaxErrorKind.InvalidRepeatCount, start, _position);
    }

    /// <summary>Takes the <c>?</c> of a lazy repetition and checks what stands before the repetition.</summary>
    private bool CheckRepeat(int start, int lastRepeat)
    {
        if (At(_position) == '?')
        {
            _position++;
        }

        if (lastRepeat >= 0)
        {
            return Fail(RegexSyntaxErrorKind.InvalidRepeatOperator, lastRepeat, _position);
        }

        return _shape.CanRepeat || Fail(RegexSyntaxErrorKind.MissingRepeatArgument, start, _position);
    }

    /// <summary>Reads <c>n}</c>, <c>n,}</c> or <c>n,m}</c>; a number that is far too large reads as -1 for the minimum.</summary>
    private bool TryReadCounts(ref int i, out int min, out int max)
    {
        max = 0;
        if (!TryReadNumber(ref i, out min))
        {
            return false;
        }

        max = min;
        if (At(i) == ',')
        {
            i++;
            if (At(i) == '}')
            {
                max = -1;
            }
            else if (!TryReadNumber(ref i, out max))
            {
                return false;
            }
            else if (max < 0)
            {
                min = -1;
            }
        }

        return At(i++) == '}';
    }

    private bool TryReadNumber(ref int i, out int value)
    {
        value = 0;
        if (!IsDigit(At(i)) || (At(i) == '0' && IsDigit(At(i + 1))))
        {
            return false;
        }

        for (; IsDigit(At(i)); i++)
        {
            value = value is < 0 or >= 100_000_000 ? -1 : (value * 10) + At(i) - '0';
        }

        return true;
    }

    private bool ReadEscape()
    {
        int start = _position;
        switch (At(start + 1))
        {
            case 'A' or 'b' or 'B' or 'z':
                _position += 2;
                _shape.PushAssertion();
                return true;
            case 'Q':
                return ReadQuotation();
            case 'p' or 'P':
                return ReadUnicodeClass() && PushClass();
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                _position += 2;
                return PushClass();
        }

        if (!TryReadCharacterEscape(out _))
        {
            return false;
        }

        _shape.PushLiteral(_foldCase);
        return true;
    }

    private bool PushClass()
    {
        _shape.PushClass();
        return true;
    }

    /// <summary>Reads <c>\Q…\E</c>, whose characters stand for themselves.</summary>
    private bool ReadQuotation()
    {
        _position += 2;
        int close = _pattern.IndexOf("\\E", _position, StringComparison.Ordinal);
        int end = close < 0 ? _pattern.Length : close;
        while (_position < end)
        {
            if (!ReadLiteral(end))
            {
                return false;
            }
        }

        _position = close < 0 ? end : end + 2;
        return true;
    }

    /// <summary>Reads an escape that stands for one character.</summary>
    private bool TryReadCharacterEscape(out int rune)
    {
        int start = _position;
        int i = start + 1;
        rune = 0;
        if (i == _pattern.Length)
        {
            _error = new RegexSyntaxError(RegexSyntaxErrorKind.TrailingBackslash, string.Empty, new TextSpan(start, 1));
            return false;
        }

        if (!TryReadRune(ref i, _pattern.Length, out int c))
        {
            return false;
        }

        bool right;
        switch (c)
        {
            case 'x':
                right = TryReadHexadecimal(ref i, out rune);
                if (_error is not null)
                {
                    return false;
                }

                break;
            case >= '0' and <= '7':
                // A single digit other than 0 would be a back-reference.
                right = c == '0' || IsOctal(At(i));
                rune = c - '0';
                for (int digits = 1; right && digits < 3 && IsOctal(At(i)); digits++)
                {
                    rune = (rune * 8) + At(i++) - '0';
                }

                break;
            default:
                int control = "abfnrtv".IndexOf((char)c);
                right = control >= 0 && c != 'b' ? c < 0x80 : c < 0x80 && !IsAlphanumeric((char)c);
                rune = right && control >= 0 ? "\a\b\f\n\r\t\v"[control] : c;
                break;
        }

        _position = i;
        return right || Fail(RegexSyntaxErrorKind.InvalidEscape, start, i);
    }

    /// <summary>Reads what follows <c>\x</c>: two digits, or any number in braces.</summary>
    private bool TryReadHexadecimal(ref int i, out int rune)
    {
        rune = 0;
        if (i == _pattern.Length || !TryReadRune(ref i, _pattern.Length, out int c))
        {
            return false;
        }

        if (c != '{')
        {
            int low = -1;
            if (i < _pattern.Length)
            {
                if (!TryReadRune(ref i, _pattern.Length, out int second))
                {
                    return false;
                }

                low = HexadecimalDigit(second);
            }

            int high = HexadecimalDigit(c);
            rune = (high * 16) + low;
            return high >= 0 && low >= 0;
        }

        for (int digits = 0; i < _pattern.Length; digits++)
        {
            if (!TryReadRune(ref i, _pattern.Length, out c))
            {
                return false;
            }

            if (c == '}')
            {
                return digits > 0;
            }

            int digit = HexadecimalDigit(c);
            rune = (rune * 16) + digit;
            if (digit < 0 || rune > MaxRune)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Reads a character. Half a surrogate pair is an error: it has no UTF-8 form.</summary>
    private bool TryReadRune(ref int i, int end, out int rune)
    {
        char c = _pattern[i];
        rune = c;
        if (!char.IsSurrogate(c))
        {
            i++;
            return true;
        }

        if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(_pattern[i + 1]))
        {
            rune = char.ConvertToUtf32(c, _pattern[i + 1]);
            i += 2;
            return true;
        }

        _error = new RegexSyntaxError(RegexSyntaxErrorKind.InvalidUtf8, _pattern.Substring(i, end - i), new TextSpan(i, 1));
        return false;
    }

    private bool CheckUtf8(int start, int end)
    {
        while (start < end)
        {
            if (!TryReadRune(ref start, end, out _))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The character at an offset; U+FFFF, which no caller asks for, outside the pattern.</summary>
    private char At(int i) => (uint)i < (uint)_pattern.Length ? _pattern[i] : '\uFFFF';

    private bool Fail(RegexSyntaxErrorKind kind, int start, int end)
    {
        _error = new RegexSyntaxError(kind, _pattern.Substring(start, end - start), TextSpan.FromBounds(start, end));
        return false;
    }

    private RegexSyntaxError Whole(RegexSyntaxErrorKind kind, TextSpan span) => new(kind, _pattern, span);

    private static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    private static bool IsOctal(char c) => (uint)(c - '0') <= 7;

    private static bool IsAlphanumeric(char c) => IsDigit(c) || (uint)((c | 0x20) - 'a') < 26;

    private static int HexadecimalDigit(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
