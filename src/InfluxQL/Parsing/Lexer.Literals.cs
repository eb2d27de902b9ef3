using InfluxQL.Literals;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing;

/// <content>Literals: numbers, durations, bind parameters, regular expressions, strings and quoted names.</content>
internal sealed partial class Lexer
{
    private int ReadNumber(ref int position, ref TokenFlags flags)
    {
        string text = _text;
        int start = position;
        int current = start;
        while (current < text.Length && CharacterFacts.IsDigit(text[current]))
        {
            current++;
        }

        if (current < text.Length && text[current] == '.')
        {
            position = ReadFraction(current, start, ref flags);
            return T.NUMBER;
        }

        if (current < text.Length && CharacterFacts.IsUnitLetter(text[current]))
        {
            int digits = current - start;
            int unit = current;
            while (current < text.Length && (CharacterFacts.IsUnitLetter(text[current]) || CharacterFacts.IsDigit(text[current])))
            {
                current++;
            }

            position = current;
            if (!CharacterFacts.IsCertainlyDuration(text, unit, current - unit, digits))
            {
                flags |= TokenFlags.NeedsCheck;
            }

            return T.DURATION_LITERAL;
        }

        position = current;
        if (current - start > 18)
        {
            flags |= TokenFlags.NeedsCheck;
        }

        return T.INTEGER;
    }

    private int ReadFraction(int point, int start, ref TokenFlags flags)
    {
        int current = point + 1;
        while (current < _text.Length && CharacterFacts.IsDigit(_text[current]))
        {
            current++;
        }

        // A number of some 300 digits is larger than any double.
        if (current - start > 300)
        {
            flags |= TokenFlags.NeedsCheck;
        }

        return current;
    }

    private int ReadBindParameter(ref int position)
    {
        string text = _text;
        int start = position - 1;
        if (position < text.Length && text[position] == '"')
        {
            position = ReadQuoted(position, start, '"', LexicalErrorKind.UnterminatedIdentifier);
        }
        else
        {
            while (position < text.Length && CharacterFacts.IsIdentifierPart(text[position]))
            {
                position++;
            }
        }

        if (position - start == 1 || (position - start == 3 && text[start + 1] == '"' && text[start + 2] == '"'))
        {
            _errors.Add(new LexicalError(LexicalErrorKind.EmptyBindParameter, start, position - start, start));
        }

        return !_afterOperand ? T.BIND_PARAMETER : _clause == ClauseContext.Tail ? T.TZ_PARAMETER : T.FILL_PARAMETER;
    }

    private int ReadRegex(ref int position, ref TokenFlags flags)
    {
        string text = _text;
        int start = position - 1;
        bool plain = true;
        while (position < text.Length)
        {
            char c = text[position];
            if (c == '/')
            {
                position++;
                if (!plain && !RegexSyntax.IsPlain(text.AsSpan(start + 1, position - start - 2)))
                {
                    flags |= TokenFlags.NeedsCheck;
                }

                return T.REGEX;
            }

            if (c is '\n' or '\r')
            {
                break;
            }

            plain &= CharacterFacts.IsPlainInRegex(c);
            position++;
            if (c == '\\' && position < text.Length && text[position] is not ('\n' or '\r'))
            {
                position++;
            }
        }

        // What follows an unterminated literal on its line belongs to it, but for the statement's end.
        position = SensibleEnd(start + 1, position);
        _errors.Add(new LexicalError(LexicalErrorKind.UnterminatedRegex, start, position - start, start));
        return T.REGEX;
    }

    private int ReadQuoted(int quote, int tokenStart, char delimiter, LexicalErrorKind unterminated)
    {
        string text = _text;
        int current = quote + 1;
        while (current < text.Length)
        {
            char c = text[current];
            if (!CharacterFacts.MattersInQuotes(c))
            {
                current++;
                continue;
            }

            if (c == delimiter)
            {
                return current + 1;
            }

            if (c is '\n' or '\r')
            {
                break;
            }

            current++;
            if (c == '\\' && current < text.Length && text[current] is not ('\n' or '\r'))
            {
                if (text[current] is not ('n' or '\\' or '"' or '\''))
                {
                    int width = char.IsHighSurrogate(text[current]) && current + 1 < text.Length && char.IsLowSurrogate(text[current + 1]) ? 2 : 1;
                    _errors.Add(new LexicalError(LexicalErrorKind.BadEscape, current - 1, 1 + width, tokenStart));
                    current += width;
                }
                else
                {
                    current++;
                }
            }
        }

        // A bad escape inside is of no interest where the whole literal does not end.
        while (_errors.Count > 0 && _errors[_errors.Count - 1].TokenStart == tokenStart)
        {
            _errors.RemoveAt(_errors.Count - 1);
        }

        current = SensibleEnd(quote + 1, current);
        _errors.Add(new LexicalError(unterminated, tokenStart, current - tokenStart, tokenStart));
        return current;
    }

    private int SensibleEnd(int from, int lineEnd)
    {
        int semicolon = _text.IndexOf(';', from, lineEnd - from);
        int end = semicolon < 0 ? lineEnd : semicolon;
        while (end > from && _text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }
}
