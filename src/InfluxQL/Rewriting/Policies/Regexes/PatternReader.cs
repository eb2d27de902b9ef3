namespace InfluxQL.Rewriting.Policies.Regexes;

/// <summary>
/// Reads a pattern in RE2's syntax. Where Go (1.x) and Rust (InfluxDB 3) differ, or where a set is not worth following,
/// the result matches more than the pattern does, never less: what is shown to match nothing then really matches nothing.
/// The pattern has passed the parser's check of regular expressions.
/// </summary>
internal sealed class PatternReader
{
    private const int MaxDepth = 200;

    private readonly string _pattern;
    private int _position;
    private int _depth;
    private bool _foldsCase;
    private bool _isMultiline;

    private PatternReader(string pattern)
    {
        _pattern = pattern;
    }

    /// <summary>The parts of a pattern; null for one that is not followed.</summary>
    public static PatternNode? Read(string pattern)
    {
        var reader = new PatternReader(pattern);
        PatternNode? node = reader.ReadAlternation();
        return reader._position == pattern.Length ? node : null;
    }

    private PatternNode? ReadAlternation()
    {
        if (++_depth > MaxDepth)
        {
            return null;
        }

        var alternatives = new List<PatternNode>();
        do
        {
            if (ReadConcatenation() is not { } part)
            {
                return null;
            }

            alternatives.Add(part);
        }
        while (TryTake('|'));

        _depth--;
        return alternatives.Count == 1 ? alternatives[0] : new PatternNode(PatternKind.Alternation) { Parts = alternatives };
    }

    private PatternNode? ReadConcatenation()
    {
        var parts = new List<PatternNode>();
        while (_position < _pattern.Length && _pattern[_position] is not ('|' or ')'))
        {
            if (ReadAtom() is not { } atom || ReadCounts(atom) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts.Count == 1 ? parts[0] : new PatternNode(PatternKind.Concatenation) { Parts = parts };
    }

    private PatternNode? ReadAtom()
    {
        char c = _pattern[_position];
        switch (c)
        {
            case '(':
                return ReadGroup();
            case '[':
                return ReadClass();
            case '\\':
                return ReadEscape();
            case '.':
                _position++;
                return new PatternNode(PatternKind.Set);
            case '^':
                _position++;
                return new PatternNode(_isMultiline ? PatternKind.Empty : PatternKind.Begin);
            case '$':
                _position++;
                return new PatternNode(_isMultiline ? PatternKind.Empty : PatternKind.End);
            case '*' or '+' or '?':
                return null;
            default:
                return Literal(TakeCodePoint());
        }
    }

    private PatternNode? ReadCounts(PatternNode atom)
    {
        while (_position < _pattern.Length)
        {
            (int Min, int Max)? counts = _pattern[_position] switch
            {
                '*' => (0, -1),
                '+' => (1, -1),
                '?' => (0, 1),
                '{' => PeekCounts(),
                _ => null,
            };
            if (counts is not { } found)
            {
                return atom;
            }

            _position = _pattern[_position] == '{' ? _pattern.IndexOf('}', _position) + 1 : _position + 1;
            TryTake('?');
            atom = new PatternNode(PatternKind.Repetition) { Parts = [atom], Min = found.Min, Max = found.Max };
        }

        return atom;
    }

    // {2}, {2,} or {2,3}; another brace is a character.
    private (int Min, int Max)? PeekCounts()
    {
        int end = _pattern.IndexOf('}', _position);
        if (end < 0)
        {
            return null;
        }

        string[] numbers = _pattern.Substring(_position + 1, end - _position - 1).Split(',');
        if (numbers.Length > 2 || !TryReadCount(numbers[0], out int min))
        {
            return null;
        }

        if (numbers.Length == 1)
        {
            return (min, min);
        }

        return numbers[1].Length == 0 ? (min, -1) : TryReadCount(numbers[1], out int max) ? (min, max) : null;
    }

    private static bool TryReadCount(string text, out int count) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out count);

    private PatternNode? ReadGroup()
    {
        _position++;
        (bool fold, bool multiline) = (_foldsCase, _isMultiline);
        if (TryTake('?'))
        {
            if (TryTake('P') || (Peek(0) == '<'))
            {
                int close = _pattern.IndexOf('>', _position);
                if (close < 0)
                {
                    return null;
                }

                _position = close + 1;
            }
            else
            {
                if (!ReadFlags(out bool endsHere))
                {
                    return null;
                }

                if (endsHere)
                {
                    // The flags hold up to the end of the group around them.
                    return new PatternNode(PatternKind.Empty);
                }
            }
        }

        PatternNode? content = ReadAlternation();
        (_foldsCase, _isMultiline) = (fold, multiline);
        return content is not null && TryTake(')') ? content : null;
    }

    private bool ReadFlags(out bool endsHere)
    {
        bool value = true;
        endsHere = false;
        while (_position < _pattern.Length)
        {
            switch (_pattern[_position++])
            {
                case 'i':
                    _foldsCase = value;
                    break;
                case 'm':
                    _isMultiline = value;
                    break;
                case 's' or 'U':
                    break;
                case '-':
                    value = false;
                    break;
                case ':':
                    return true;
                case ')':
                    endsHere = true;
                    return true;
                default:
                    return false;
            }
        }

        return false;
    }

    private PatternNode? ReadEscape()
    {
        _position++;
        if (_position == _pattern.Length)
        {
            return null;
        }

        char c = _pattern[_position++];
        switch (c)
        {
            case 'A':
                return new PatternNode(PatternKind.Begin);
            case 'z':
                return new PatternNode(PatternKind.End);
            case 'b' or 'B':
                return new PatternNode(PatternKind.Empty);
            case 'd' or 's' or 'w' or 'D' or 'S' or 'W':
                return new PatternNode(PatternKind.Set) { Ascii = PerlSet(c) };
            default:
                // Letters and digits have meanings that are not worth following; the rest stand for themselves.
                return c < 0x80 && !char.IsLetterOrDigit(c) ? Literal(c) : null;
        }
    }

    private PatternNode? ReadClass()
    {
        _position++;
        bool isNegated = TryTake('^');
        var set = new bool[128];
        bool isKnown = !_foldsCase;
        bool isFirst = true;
        while (_position < _pattern.Length)
        {
            char c = _pattern[_position];
            if (c == ']' && !isFirst)
            {
                _position++;
                if (isKnown && isNegated)
                {
                    for (int i = 0; i < set.Length; i++)
                    {
                        set[i] = !set[i];
                    }
                }

                return new PatternNode(PatternKind.Set) { Ascii = isKnown ? set : null };
            }

            isFirst = false;
            if (c == '[' && Peek(1) == ':')
            {
                int end = _pattern.IndexOf(":]", _position, StringComparison.Ordinal);
                if (end < 0)
                {
                    return null;
                }

                _position = end + 2;
                isKnown = false;
                continue;
            }

            if (c == '\\' && Peek(1) is 'p' or 'P' or 'x' or 'Q' or 'E')
            {
                return null;
            }

            if (c == '\\' && char.IsLetterOrDigit(Peek(1)))
            {
                bool[] perl = PerlSet(Peek(1));
                _position += 2;
                for (int i = 0; i < set.Length; i++)
                {
                    set[i] |= perl[i];
                }

                isKnown &= !isNegated;
                continue;
            }

            ReadRange(set);
        }

        return null;
    }

    private void ReadRange(bool[] set)
    {
        TryTake('\\');
        int low = TakeCodePoint();
        int high = low;
        if (Peek(0) == '-' && Peek(1) is not (']' or '\0'))
        {
            _position++;
            TryTake('\\');
            high = TakeCodePoint();
        }

        for (int i = low; i <= high && i < set.Length; i++)
        {
            set[i] = true;
        }
    }

    // Characters beyond ASCII are in every set: Go and Rust do not agree on them.
    private static bool[] PerlSet(char name)
    {
        var set = new bool[128];
        for (int i = 0; i < set.Length; i++)
        {
            char c = (char)i;
            bool isIn = char.ToLowerInvariant(name) switch
            {
                'd' => c is >= '0' and <= '9',
                's' => c is ' ' or (>= '\t' and <= '\r'),
                'w' => char.IsLetterOrDigit(c) || c == '_',
                _ => true,
            };

            // Go leaves \v out of \s and Rust does not, so it is in both.
            set[i] = name is 'd' or 's' or 'w' ? isIn : name is 'D' or 'S' or 'W' ? !isIn || c == '\v' : true;
        }

        return set;
    }

    private PatternNode Literal(int character) =>
        new(PatternKind.Character) { Character = character, FoldsCase = _foldsCase };

    private int TakeCodePoint()
    {
        char c = _pattern[_position++];
        if (char.IsHighSurrogate(c) && _position < _pattern.Length && char.IsLowSurrogate(_pattern[_position]))
        {
            return char.ConvertToUtf32(c, _pattern[_position++]);
        }

        return c;
    }

    private char Peek(int distance) => _position + distance < _pattern.Length ? _pattern[_position + distance] : '\0';

    private bool TryTake(char c)
    {
        if (Peek(0) != c || _position >= _pattern.Length)
        {
            return false;
        }

        _position++;
        return true;
    }
}
