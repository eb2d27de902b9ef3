using System.Text;

namespace InfluxQL.Conformance.Grammar;

/// <summary>The kinds of tokens in a grammar file.</summary>
internal enum GrammarTokenKind
{
    Name,
    Literal,
    Set,
    Block,
    Punctuation,
    End,
}

/// <summary>A token of a grammar file.</summary>
internal readonly record struct GrammarToken(GrammarTokenKind Kind, string Text, int Line);

/// <summary>Cuts the text of an ANTLR 4 grammar into tokens, without white space and comments.</summary>
internal sealed class GrammarScanner
{
    private readonly string _text;
    private readonly List<GrammarToken> _tokens = [];
    private int _position;
    private int _line = 1;

    private GrammarScanner(string text)
    {
        _text = text;
    }

    public static IReadOnlyList<GrammarToken> Scan(string text)
    {
        GrammarScanner scanner = new(text);
        while (scanner.SkipToToken())
        {
            scanner.ScanToken();
        }

        scanner.Add(GrammarTokenKind.End, "");
        return scanner._tokens;
    }

    private bool SkipToToken()
    {
        while (_position < _text.Length)
        {
            if (StartsWith("//"))
            {
                int end = _text.IndexOf('\n', _position);
                _position = end < 0 ? _text.Length : end;
            }
            else if (StartsWith("/*"))
            {
                AdvanceTo(_text.IndexOf("*/", _position + 2, StringComparison.Ordinal), 2, "comment");
            }
            else if (char.IsWhiteSpace(_text[_position]))
            {
                AdvanceTo(_position, 1, "white space");
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void ScanToken()
    {
        char first = _text[_position];
        if (char.IsLetter(first) || first == '_')
        {
            int start = _position;
            while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] == '_'))
            {
                _position++;
            }

            Add(GrammarTokenKind.Name, _text[start.._position]);
        }
        else if (first == '\'')
        {
            Add(GrammarTokenKind.Literal, Unescape(ScanDelimited('\'')));
        }
        else if (first == '[')
        {
            Add(GrammarTokenKind.Set, ScanDelimited(']'));
        }
        else if (first == '{')
        {
            Add(GrammarTokenKind.Block, ScanBlock());
        }
        else
        {
            string text = StartsWith("->") || StartsWith("+=") || StartsWith("..") ? _text.Substring(_position, 2) : first.ToString();
            _position += text.Length;
            Add(GrammarTokenKind.Punctuation, text);
        }
    }

    private string ScanDelimited(char close)
    {
        int start = ++_position;
        while (_position < _text.Length && _text[_position] != close)
        {
            _position += _text[_position] == '\\' ? 2 : 1;
        }

        string content = _position < _text.Length ? _text[start.._position] : throw Error($"unterminated {close}");
        _position++;
        return content;
    }

    private string ScanBlock()
    {
        int start = _position + 1;
        int depth = 0;
        do
        {
            if (_position >= _text.Length)
            {
                throw Error("unterminated {");
            }

            depth += _text[_position] switch { '{' => 1, '}' => -1, _ => 0 };
            _line += _text[_position] == '\n' ? 1 : 0;
            _position++;
        }
        while (depth > 0);
        return _text[start..(_position - 1)];
    }

    private void AdvanceTo(int index, int length, string what)
    {
        if (index < 0)
        {
            throw Error($"unterminated {what}");
        }

        for (; _position < index + length; _position++)
        {
            _line += _text[_position] == '\n' ? 1 : 0;
        }
    }

    private static string Unescape(string literal)
    {
        StringBuilder result = new();
        for (int i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '\\')
            {
                result.Append(literal[i]);
                continue;
            }

            i++;
            switch (literal[i])
            {
                case 'n':
                    result.Append('\n');
                    break;
                case 'r':
                    result.Append('\r');
                    break;
                case 't':
                    result.Append('\t');
                    break;
                case 'u':
                    result.Append((char)Convert.ToUInt16(literal.Substring(i + 1, 4), 16));
                    i += 4;
                    break;
                default:
                    result.Append(literal[i]);
                    break;
            }
        }

        return result.ToString();
    }

    private bool StartsWith(string text) => string.CompareOrdinal(_text, _position, text, 0, text.Length) == 0;

    private void Add(GrammarTokenKind kind, string text) => _tokens.Add(new GrammarToken(kind, text, _line));

    private FormatException Error(string message) => new($"Grammar, line {_line}: {message}.");
}
