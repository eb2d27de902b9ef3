using InfluxQL.Parsing;
using InfluxQL.Syntax;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Building;

/// <summary>
/// Checks that every value is exactly one token of its kind. All other tokens then come from the template, so that a
/// value cannot add a word, a semicolon or an operator, nor stand inside a string or comment of the template.
/// </summary>
internal sealed class HoleChecker
{
    [ThreadStatic]
    private static HoleChecker? t_free;

    private readonly TokenBuffer _tokens = new();
    private readonly Lexer _lexer;

    private HoleChecker() => _lexer = new Lexer(_tokens);

    /// <exception cref="ArgumentException">A value is not the token that it should be.</exception>
    public static void Check(string text, Hole[] holes, int count)
    {
        HoleChecker checker = t_free ?? new HoleChecker();
        t_free = null;
        int wrong = checker.FindWrong(text, holes, count);
        t_free = checker;
        if (wrong >= 0)
        {
            throw new ArgumentException(
                $"The value at offset {holes[wrong].Start} of the query cannot stand there: in quotes, in a comment, or directly beside another word. "
                + "Values are quoted by themselves, so leave out the quotes in the template, and put a space between words and values. The query would be: "
                + text);
        }
    }

    private int FindWrong(string text, Hole[] holes, int count)
    {
        _lexer.Read(text, int.MaxValue, ParseLimits.Default.MaxDepth);
        LexedToken[] tokens = _tokens.Items;
        int token = 0;
        for (int i = 0; i < count; i++)
        {
            while (token < _tokens.Count && tokens[token].Start < holes[i].Start)
            {
                token++;
            }

            if (token >= _tokens.Count || tokens[token].Start != holes[i].Start || tokens[token].End != holes[i].End || !IsOf(tokens[token].Type, holes[i].Kind))
            {
                return i;
            }

            bool glued = token > 0 && tokens[token - 1].End == tokens[token].Start && EndsWord(tokens[token - 1].Type) && holes[i].Kind != HoleKind.CloseParenthesis;
            bool gluedAfter = tokens[token + 1].Start == tokens[token].End && BeginsWord(tokens[token + 1].Type) && EndsWord(tokens[token].Type);
            if (glued || gluedAfter)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOf(int type, HoleKind kind) => kind switch
    {
        HoleKind.Identifier => type == T.IDENTIFIER,
        HoleKind.String => type == T.STRING,
        HoleKind.Integer => type == T.INTEGER,
        HoleKind.Number => type == T.NUMBER,
        HoleKind.Duration => type == T.DURATION_LITERAL,
        HoleKind.Boolean => type is T.TRUE or T.FALSE,
        HoleKind.Regex => type == T.REGEX,
        HoleKind.Sign => type == T.MINUS,
        HoleKind.OpenParenthesis => type == T.OPEN_PAREN,
        _ => type == T.CLOSE_PAREN,
    };

    // Where two words stand without a space between them, what the template means is not what it says.
    private static bool EndsWord(int type) => type is T.IDENTIFIER or T.STRING or T.INTEGER or T.NUMBER or T.DURATION_LITERAL or T.REGEX or T.BIND_PARAMETER
        or T.FILL or T.TZ or T.FILL_PARAMETER or T.TZ_PARAMETER or (>= TokenTypes.FirstKeyword and <= TokenTypes.LastKeyword);

    private static bool BeginsWord(int type) => EndsWord(type);
}
