namespace InfluxQL.Literals;

/// <content>Character classes: <c>[…]</c>, <c>[[:name:]]</c> and <c>\p{Name}</c>.</content>
internal sealed partial class RegexSyntaxChecker
{
    // Where the next ":]" is, so that a row of "[:" does not search the rest of the pattern every time.
    private int _classNameEnd = -1;

    /// <summary>Reads <c>\pN</c>, <c>\p{Name}</c> or <c>\p{^Name}</c>.</summary>
    private bool ReadUnicodeClass()
    {
        int start = _position;
        int name = start + 2;
        int end = name;
        int nameEnd;
        if (At(name) == '{')
        {
            int close = _pattern.IndexOf('}', name);
            if (!CheckUtf8(close < 0 ? start : name + 1, close < 0 ? _pattern.Length : close))
            {
                return false;
            }

            if (close < 0)
            {
                return Fail(RegexSyntaxErrorKind.InvalidCharacterClassRange, start, _pattern.Length);
            }

            name++;
            nameEnd = close;
            end = close + 1;
        }
        else
        {
            if (end < _pattern.Length && !TryReadRune(ref end, _pattern.Length, out _))
            {
                return false;
            }

            nameEnd = end;
        }

        if (name < nameEnd && _pattern[name] == '^')
        {
            name++;
        }

        if (!UnicodeClassNames.Contains(_pattern.Substring(name, nameEnd - name)))
        {
            return Fail(RegexSyntaxErrorKind.InvalidCharacterClassRange, start, end);
        }

        _position = end;
        return true;
    }

    private bool ReadClass()
    {
        int start = _position++;
        if (At(_position) == '^')
        {
            _position++;
        }

        // A bracket in the first place stands for itself.
        bool first = true;
        while (first || At(_position) != ']')
        {
            first = false;
            if (At(_position) == '[' && At(_position + 1) == ':' && FindClassNameEnd() is var end and >= 0)
            {
                if (!IsPosixClass(_pattern.AsSpan(_position, end - _position)))
                {
                    return Fail(RegexSyntaxErrorKind.InvalidCharacterClassRange, _position, end);
                }

                _position = end;
            }
            else if (At(_position) == '\\' && At(_position + 1) is 'p' or 'P')
            {
                if (!ReadUnicodeClass())
                {
                    return false;
                }
            }
            else if (At(_position) == '\\' && At(_position + 1) is 'd' or 'D' or 's' or 'S' or 'w' or 'W')
            {
                _position += 2;
            }
            else if (!ReadRange(start))
            {
                return false;
            }
        }

        _position++;
        return PushClass();
    }

    /// <summary>Reads a character or a range of a class.</summary>
    private bool ReadRange(int classStart)
    {
        int start = _position;
        if (!TryReadClassCharacter(classStart, out int low))
        {
            return false;
        }

        if (At(_position) != '-' || _position + 1 == _pattern.Length || At(_position + 1) == ']')
        {
            return true;
        }

        _position++;
        if (!TryReadClassCharacter(classStart, out int high))
        {
            return false;
        }

        return high >= low || Fail(RegexSyntaxErrorKind.InvalidCharacterClassRange, start, _position);
    }

    private bool TryReadClassCharacter(int classStart, out int rune)
    {
        rune = 0;
        if (_position == _pattern.Length)
        {
            return Fail(RegexSyntaxErrorKind.MissingBracket, classStart, _pattern.Length);
        }

        return _pattern[_position] == '\\'
            ? TryReadCharacterEscape(out rune)
            : TryReadRune(ref _position, _pattern.Length, out rune);
    }

    private int FindClassNameEnd()
    {
        int from = _position + 2;
        if (_classNameEnd < from)
        {
            int found = from > _pattern.Length ? -1 : _pattern.IndexOf(":]", from, StringComparison.Ordinal);
            _classNameEnd = found < 0 ? int.MaxValue : found;
        }

        return _classNameEnd == int.MaxValue ? -1 : _classNameEnd + 2;
    }

    private static bool IsPosixClass(ReadOnlySpan<char> bracketed)
    {
        ReadOnlySpan<char> name = bracketed.Slice(2, bracketed.Length - 4);
        if (name.Length > 0 && name[0] == '^')
        {
            name = name.Slice(1);
        }

        return name.Length is >= 4 and <= 6 && name.ToString() is "alnum" or "alpha" or "ascii" or "blank" or "cntrl" or "digit"
            or "graph" or "lower" or "print" or "punct" or "space" or "upper" or "word" or "xdigit";
    }
}
