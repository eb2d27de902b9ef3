using InfluxQL.Parsing;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Formatting;

/// <summary>Finds passwords by the tokens of a text, valid or not.</summary>
internal sealed class PasswordFinder
{
    private const string Word = "password";

    // Statements inside a string, name or comment are read from there anew; of more than that the rest is taken out.
    private const int MaxHidden = 1000;
    private const int HiddenTokens = 64;

    // Tokens between PASSWORD and the password where the statement is broken.
    private const int LongestRest = 5;

    private readonly List<(int Start, int End)> _spans = [];
    private readonly Cursor _tokens = new();
    private readonly Cursor _hiddenTokens = new();
    private string _text = string.Empty;
    private int _hidden;
    private int _end;

    /// <summary>The spans of the passwords of the last text, in order and apart from each other.</summary>
    public IReadOnlyList<(int Start, int End)> Spans => _spans;

    public void Search(string text)
    {
        _text = text;
        _spans.Clear();
        _hidden = 0;
        _end = 0;
        _tokens.Read(text, 0, int.MaxValue);
        int token = 0;
        int at = IndexOfWord(0);
        while (at >= 0)
        {
            while (token < _tokens.Count - 1 && _tokens.Items[token].End <= at)
            {
                token++;
            }

            LexedToken here = _tokens.Items[token];
            if (here.Start == at && here.Type == T.PASSWORD)
            {
                Examine(_tokens, token, token > 0 ? _tokens.Items[token - 1].Type : 0);
            }
            else if (IsWholeWord(at))
            {
                ExamineHidden(at, WordBefore(at));
            }

            at = IndexOfWord(Math.Max(at + Word.Length, _end));
        }
    }

    private int IndexOfWord(int start) => start >= _text.Length ? -1 : _text.IndexOf(Word, start, StringComparison.OrdinalIgnoreCase);

    private bool IsWholeWord(int at) =>
        (at == 0 || !CharacterFacts.IsIdentifierPart(_text[at - 1]))
        && (at + Word.Length == _text.Length || !CharacterFacts.IsIdentifierPart(_text[at + Word.Length]));

    private void ExamineHidden(int at, int before)
    {
        if (++_hidden > MaxHidden)
        {
            Add(at + Word.Length, _text.Length);
            return;
        }

        _hiddenTokens.Read(_text, at, HiddenTokens);
        Examine(_hiddenTokens, 0, before);
    }

    /// <param name="tokens">The tokens.</param>
    /// <param name="at">The word PASSWORD.</param>
    /// <param name="before">Type of the token before it.</param>
    private void Examine(Cursor tokens, int at, int before)
    {
        int value = at + 1;
        bool certain = before is T.SET or T.WITH;
        if (tokens.Items[value].Type == T.FOR)
        {
            // A name follows. Where its quote is open the password is inside it.
            certain = true;
            LexedToken name = tokens.Items[value + 1];
            if (name.Type != T.STRING && _text.IndexOf('\'', name.Start, name.End - name.Start) >= 0)
            {
                Add(name.Start, tokens.IsUnterminated(name.Start) ? _text.Length : EndOfBroken(tokens, value + 1, lineOnly: false));
                return;
            }

            value += tokens.Items[value + 1].Type is TokenTypes.EndOfText or T.SEMICOLON or T.EQUALS ? 1 : 2;
        }

        if (certain)
        {
            value = AfterEquals(tokens, value);
        }
        else if (tokens.Items[value].Type == T.EQUALS)
        {
            value++;
        }

        if (certain && tokens.Items[value].Type == T.SEMICOLON)
        {
            value = AfterStraySemicolon(tokens, value);
        }

        LexedToken token = tokens.Items[value];
        bool hidden = tokens == _hiddenTokens;
        bool quoted = token.Start < _text.Length && _text[token.Start] is '\'' or '"';
        LexedToken next = tokens.Items[Math.Min(value + 1, tokens.Count - 1)];
        bool last = next.Type is TokenTypes.EndOfText or T.SEMICOLON or T.WITH;
        if (token.Type is TokenTypes.EndOfText or T.SEMICOLON or T.WITH
            || (last && token.Type is (T.BIND_PARAMETER or T.FILL_PARAMETER or T.TZ_PARAMETER))
            || (!certain && token.Type != T.STRING)
            || (hidden && !quoted && tokens.Items[value - 1].Type != T.EQUALS)
            || string.CompareOrdinal(_text, token.Start, PasswordRedaction.Placeholder, 0, PasswordRedaction.Placeholder.Length) == 0)
        {
            return;
        }

        bool whole = token.Type == T.STRING && !IsGlued(token.End) && (hidden || last);
        Add(token.Start, tokens.IsUnterminated(token.Start) ? _text.Length : whole ? token.End : EndOfBroken(tokens, value, hidden && !quoted));
    }

    // What is said in a comment ends with its line.
    private int EndOfBroken(Cursor tokens, int value, bool lineOnly)
    {
        int end = tokens.EndOfStatement(value, _text.Length);
        int lineEnd = lineOnly ? _text.IndexOfAny(['\r', '\n'], tokens.Items[value].Start) : -1;
        return lineEnd >= 0 && lineEnd < end ? lineEnd : end;
    }

    // Where a sign of equality stands near, and no string or other statement before it, the password follows it.
    private static int AfterEquals(Cursor tokens, int value)
    {
        for (int i = value; i < tokens.Count - 1 && i <= value + LongestRest && !EndsSearch(tokens.Items[i].Type); i++)
        {
            if (tokens.Items[i].Type == T.EQUALS)
            {
                return i + 1;
            }
        }

        return value;
    }

    private static bool EndsSearch(int type) =>
        type == T.STRING || (type is >= TokenTypes.FirstKeyword and <= TokenTypes.LastKeyword && type != T.FOR);

    // A semicolon in the middle of the statement: no other one begins before the string.
    private static int AfterStraySemicolon(Cursor tokens, int semicolon)
    {
        int i = semicolon + 1;
        while (i < tokens.Count - 1 && i < semicolon + LongestRest && !EndsSearch(tokens.Items[i].Type))
        {
            i++;
        }

        return tokens.Items[i].Type == T.STRING ? i : semicolon;
    }

    // A quote inside a password that is not escaped ends the string too early.
    private bool IsGlued(int end) => end < _text.Length && (CharacterFacts.IsIdentifierPart(_text[end]) || _text[end] == '\'');

    // SET or WITH before the word, with white space, quotes or comments in /* */ between; else 0.
    private int WordBefore(int at)
    {
        int end = at;
        while (end > 0)
        {
            if (_text[end - 1] is ' ' or '\t' or '\r' or '\n' or '\'' or '"')
            {
                end--;
            }
            else if (end > 3 && _text[end - 1] == '/' && _text[end - 2] == '*' && _text.LastIndexOf("/*", end - 3, StringComparison.Ordinal) is >= 0 and int start)
            {
                end = start;
            }
            else
            {
                break;
            }
        }

        return end == at ? 0 : EndsWith(end, "SET") ? T.SET : EndsWith(end, "WITH") ? T.WITH : 0;
    }

    private bool EndsWith(int end, string word) =>
        end >= word.Length
        && string.Compare(_text, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (end == word.Length || !CharacterFacts.IsIdentifierPart(_text[end - word.Length - 1]));

    // The end of the last line is no part of a password.
    private void Add(int start, int end)
    {
        int visibleEnd = end;
        while (end == _text.Length && visibleEnd > start + 1 && _text[visibleEnd - 1] is ('\r' or '\n'))
        {
            visibleEnd--;
        }

        _spans.Add((start, visibleEnd));
        _end = end;
    }

    /// <summary>The tokens of a text, from a place on.</summary>
    private sealed class Cursor
    {
        private readonly TokenBuffer _buffer = new();
        private readonly Lexer _lexer;
        private int _error;
        private int _semicolon;

        public Cursor() => _lexer = new Lexer(_buffer);

        public LexedToken[] Items => _buffer.Items;

        public int Count => _buffer.Count;

        public void Read(string text, int start, int maxTokens)
        {
            _error = 0;
            _semicolon = 0;
            _lexer.Read(text, maxTokens, int.MaxValue, start);
        }

        // Asked from the start of the text to its end, as the mistakes are ordered.
        public bool IsUnterminated(int tokenStart)
        {
            IReadOnlyList<LexicalError> errors = _lexer.Errors;
            while (_error < errors.Count && errors[_error].TokenStart < tokenStart)
            {
                _error++;
            }

            return _error < errors.Count && errors[_error].TokenStart == tokenStart
                && errors[_error].Kind is LexicalErrorKind.UnterminatedString or LexicalErrorKind.UnterminatedIdentifier or LexicalErrorKind.UnterminatedRegex;
        }

        public int EndOfStatement(int token, int textLength)
        {
            _semicolon = Math.Max(_semicolon, token);
            while (_semicolon < Count - 1 && Items[_semicolon].Type != T.SEMICOLON)
            {
                _semicolon++;
            }

            return _semicolon < Count - 1 ? Items[_semicolon].Start : textLength;
        }
    }
}
