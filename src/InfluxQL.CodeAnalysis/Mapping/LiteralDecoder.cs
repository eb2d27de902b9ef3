using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>
/// Reads a literal again as the compiler did, to know where each character comes from. What it reads is compared with
/// what the compiler read: where they differ, there is no map rather than a wrong one.
/// </summary>
internal struct LiteralDecoder
{
    private readonly string _source;
    private readonly int _origin;
    private readonly int _end;
    private readonly string _value;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private int _count;

    private LiteralDecoder(string source, int origin, int end, string value)
    {
        _source = source;
        _origin = origin;
        _end = end;
        _value = value;
        _starts = new int[value.Length];
        _ends = new int[value.Length];
        _count = 0;
    }

    /// <summary>The map of a literal or of a part of an interpolated one; null where it is not understood.</summary>
    public static SourceMap? Decode(SyntaxNode node, LiteralForm form, string value) =>
        node switch
        {
            LiteralExpressionSyntax literal => DecodeLiteral(literal.Token, form, value),
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole } text => DecodeText(text, whole, form, value),
            _ => null,
        };

    private static SourceMap? DecodeLiteral(SyntaxToken token, LiteralForm form, string value)
    {
        string text = token.Text;
        int open = text.IndexOf('"');
        int close = text.LastIndexOf('"');
        if (open < 0 || close <= open)
        {
            return null;
        }

        int start = open + 1;
        int end = close;
        string indentation = string.Empty;
        if (form is LiteralForm.SingleLineRaw or LiteralForm.MultiLineRaw)
        {
            while (start < end && text[start] == '"')
            {
                start++;
            }

            end = close + 1 - (start - open);
        }

        if (form == LiteralForm.MultiLineRaw)
        {
            start = CSharpNewLine.After(text, CSharpNewLine.Next(text, start, end), end);
            int line = end;
            while (line > start && !CSharpNewLine.Is(text[line - 1]))
            {
                line--;
            }

            indentation = text.Substring(line, end - line);
            end = CSharpNewLine.Before(text, line, start);
        }

        return start > end ? null : Decode(text, token.SpanStart, start, end, value, form, isInterpolated: false, indentation, atLineStart: true);
    }

    private static SourceMap? DecodeText(InterpolatedStringTextSyntax text, InterpolatedStringExpressionSyntax whole, LiteralForm form, string value)
    {
        string source = text.TextToken.Text;
        string indentation = form == LiteralForm.MultiLineRaw ? whole.StringEndToken.Text.Trim('\r', '\n', '\u0085', '\u2028', '\u2029', '"') : string.Empty;
        return Decode(source, text.SpanStart, 0, source.Length, value, form, isInterpolated: true, indentation, atLineStart: text == whole.Contents[0]);
    }

    private static SourceMap? Decode(
        string source, int tokenStart, int start, int end, string value, LiteralForm form, bool isInterpolated, string indentation, bool atLineStart)
    {
        TextSpan content = TextSpan.FromBounds(tokenStart + start, tokenStart + end);
        if (end - start == value.Length && string.CompareOrdinal(source, start, value, 0, value.Length) == 0)
        {
            return new SourceMap(content, null, null);
        }

        LiteralDecoder decoder = new(source, tokenStart, end, value);
        bool isRead = form switch
        {
            LiteralForm.Regular => decoder.ReadRegular(start, isInterpolated),
            LiteralForm.Verbatim => decoder.ReadVerbatim(start, isInterpolated),
            LiteralForm.MultiLineRaw => decoder.ReadLines(start, indentation, atLineStart),
            _ => false,
        };
        return isRead && decoder._count == value.Length ? new SourceMap(content, decoder._starts, decoder._ends) : null;
    }

    private bool ReadRegular(int position, bool isInterpolated)
    {
        while (position < _end)
        {
            int length = 1;
            bool isRead = _source[position] == '\\'
                ? ReadEscape(position, out length)
                : ReadDoubled(position, isInterpolated, isVerbatim: false, out length);
            if (!isRead)
            {
                return false;
            }

            position += length;
        }

        return true;
    }

    private bool ReadVerbatim(int position, bool isInterpolated)
    {
        while (position < _end)
        {
            if (!ReadDoubled(position, isInterpolated, isVerbatim: true, out int length))
            {
                return false;
            }

            position += length;
        }

        return true;
    }

    private bool ReadLines(int position, string indentation, bool atLineStart)
    {
        while (position < _end)
        {
            if (atLineStart)
            {
                // A line of white space alone may be shorter than the indentation.
                int width = 0;
                while (width < indentation.Length && position < _end && _source[position] == indentation[width])
                {
                    position++;
                    width++;
                }

                atLineStart = false;
                continue;
            }

            if (!Add(_source[position], position, 1))
            {
                return false;
            }

            position++;
            atLineStart = CSharpNewLine.Is(_source[position - 1]) && !(_source[position - 1] == '\r' && position < _end && _source[position] == '\n');
        }

        return true;
    }

    private bool ReadDoubled(int position, bool isInterpolated, bool isVerbatim, out int length)
    {
        char character = _source[position];
        bool isDoubled = isInterpolated && character is '{' or '}' || (isVerbatim && character == '"');
        length = isDoubled && position + 1 < _end && _source[position + 1] == character ? 2 : 1;
        return Add(character, position, length);
    }

    private bool ReadEscape(int position, out int length)
    {
        length = 2;
        if (position + 1 >= _end)
        {
            return false;
        }

        switch (_source[position + 1])
        {
            case 'u':
                return ReadHexadecimal(position, 4, 4, out length);
            case 'U':
                return ReadHexadecimal(position, 8, 8, out length);
            case 'x':
                return ReadHexadecimal(position, 1, 4, out length);
            default:
                return SimpleEscape(_source[position + 1]) is { } character && Add(character, position, length);
        }
    }

    private static char? SimpleEscape(char letter) =>
        letter switch
        {
            '\'' or '"' or '\\' => letter,
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            'e' => '\u001b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ => null,
        };

    private bool ReadHexadecimal(int position, int minimum, int maximum, out int length)
    {
        const int Prefix = 2;
        int digits = 0;
        uint code = 0;
        while (digits < maximum && position + Prefix + digits < _end && HexadecimalDigit(_source[position + Prefix + digits]) is { } digit)
        {
            code = (code << 4) | digit;
            digits++;
        }

        length = Prefix + digits;
        if (digits < minimum || code > 0x10FFFF)
        {
            return false;
        }

        if (code <= 0xFFFF)
        {
            return Add((char)code, position, length);
        }

        string pair = char.ConvertFromUtf32((int)code);
        return Add(pair[0], position, length) && Add(pair[1], position, length);
    }

    private static uint? HexadecimalDigit(char character) =>
        character < 128 && uint.TryParse(character.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint digit) ? digit : null;

    private bool Add(char character, int position, int length)
    {
        if (_count >= _value.Length || _value[_count] != character)
        {
            return false;
        }

        _starts[_count] = _origin + position;
        _ends[_count] = _origin + position + length;
        _count++;
        return true;
    }
}
