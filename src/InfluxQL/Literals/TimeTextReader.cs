namespace InfluxQL.Literals;

/// <summary>Reads the layouts of <see cref="TimeLiteral"/> from left to right.</summary>
internal ref struct TimeTextReader
{
    private readonly ReadOnlySpan<char> _text;
    private int _position;

    public TimeTextReader(ReadOnlySpan<char> text)
    {
        _text = text;
        _position = 0;
    }

    /// <summary>Reads the whole text.</summary>
    /// <param name="local">The time on the clock, in seconds since 1970-01-01 00:00:00 on the same clock.</param>
    /// <param name="fraction">Nanoseconds within the second.</param>
    /// <param name="offset">The text's own offset from UTC in seconds; null if it has none.</param>
    /// <returns>Whether the text has one of the layouts and every part exists.</returns>
    public bool TryRead(out long local, out int fraction, out long? offset)
    {
        local = 0;
        fraction = 0;
        offset = null;
        if (!TryReadDigits(4, out int year)
            || !TryReadCharacter('-')
            || !TryReadDigits(2, out int month)
            || !TryReadCharacter('-')
            || !TryReadDigits(2, out int day)
            || month is < 1 or > 12
            || day < 1
            || day > DaysInMonth(year, month))
        {
            return false;
        }

        local = TimeLiteral.DaysFromDate(year, month, day) * 86_400;
        if (_position == _text.Length)
        {
            return true;
        }

        bool hasZone = TryReadCharacter('T');
        if (!hasZone && !SkipSpaces())
        {
            return false;
        }

        if (!TryReadClock(out int secondOfDay))
        {
            return false;
        }

        local += secondOfDay;
        fraction = ReadFraction();
        return (!hasZone || TryReadZone(out offset)) && _position == _text.Length;
    }

    private bool TryReadClock(out int secondOfDay)
    {
        secondOfDay = 0;

        // One digit is enough for the hour; minutes and seconds take two.
        if (!(TryReadDigits(2, out int hour) || TryReadDigits(1, out hour))
            || !TryReadCharacter(':')
            || !TryReadDigits(2, out int minute)
            || !TryReadCharacter(':')
            || !TryReadDigits(2, out int second)
            || hour > 23
            || minute > 59
            || second > 59)
        {
            return false;
        }

        secondOfDay = (((hour * 60) + minute) * 60) + second;
        return true;
    }

    /// <summary>Reads up to nine digits after a point or a comma; 0 if there are none.</summary>
    private int ReadFraction()
    {
        if (_position + 1 >= _text.Length || _text[_position] is not ('.' or ',') || !IsDigit(_position + 1))
        {
            return 0;
        }

        _position++;
        int value = 0;
        for (int digits = 0; digits < 9; digits++)
        {
            value *= 10;
            if (IsDigit(_position))
            {
                value += _text[_position++] - '0';
            }
        }

        return value;
    }

    /// <summary>Reads <c>Z</c> or <c>+hh:mm</c>. As in Go, neither part has an upper bound, and each may have a sign.</summary>
    private bool TryReadZone(out long? offset)
    {
        offset = 0;
        if (TryReadCharacter('Z'))
        {
            return true;
        }

        if (_text.Length - _position < 6 || _text[_position] is not ('+' or '-') || _text[_position + 3] != ':')
        {
            return false;
        }

        if (!TryReadSignedDigits(_position + 1, out int hours) || !TryReadSignedDigits(_position + 4, out int minutes))
        {
            return false;
        }

        long seconds = ((hours * 60) + minutes) * 60;
        offset = _text[_position] == '-' ? -seconds : seconds;
        _position += 6;
        return true;
    }

    private readonly bool TryReadSignedDigits(int start, out int value)
    {
        value = 0;
        if (!IsDigit(start + 1))
        {
            return false;
        }

        int unit = _text[start + 1] - '0';
        char first = _text[start];
        if (IsDigit(start))
        {
            value = ((first - '0') * 10) + unit;
            return true;
        }

        value = first == '-' ? -unit : unit;
        return first is '+' or '-';
    }

    private bool SkipSpaces()
    {
        int start = _position;
        while (_position < _text.Length && _text[_position] == ' ')
        {
            _position++;
        }

        return _position > start;
    }

    private bool TryReadCharacter(char expected)
    {
        if (_position == _text.Length || _text[_position] != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool TryReadDigits(int count, out int value)
    {
        value = 0;
        for (int i = 0; i < count; i++)
        {
            if (!IsDigit(_position + i))
            {
                return false;
            }

            value = (value * 10) + _text[_position + i] - '0';
        }

        _position += count;
        return true;
    }

    private readonly bool IsDigit(int i) => i < _text.Length && (uint)(_text[i] - '0') <= 9;

    private static int DaysInMonth(int year, int month)
    {
        bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month switch
        {
            2 => leap ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };
    }
}
