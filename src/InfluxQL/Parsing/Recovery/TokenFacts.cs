using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Recovery;

/// <summary>What the recovery knows of kinds of tokens beyond the grammar.</summary>
internal static class TokenFacts
{
    // The clauses of a SELECT in their order.
    private static readonly int[] s_clauseOrder =
    [
        T.SELECT, T.INTO, T.FROM, T.WHERE, T.GROUP, T.FILL, T.ORDER, T.LIMIT, T.OFFSET, T.SLIMIT, T.SOFFSET, T.TZ,
    ];

    public static bool IsKeyword(int type) => type >= TokenTypes.FirstKeyword && type <= TokenTypes.LastKeyword;

    public static bool EndsStatement(int type) => type is T.SEMICOLON or TokenTypes.EndOfText;

    /// <summary>Whether a clause begins with the token.</summary>
    public static bool BeginsClause(int type) => type is T.INTO or T.FROM or T.WHERE or T.GROUP or T.FILL or T.FILL_PARAMETER
        or T.ORDER or T.LIMIT or T.OFFSET or T.SLIMIT or T.SOFFSET or T.TZ or T.TZ_PARAMETER or T.ON or T.WITH;

    /// <summary>Whether a statement begins with the token and nothing else does.</summary>
    public static bool BeginsStatement(int type) => type is T.SELECT or T.SHOW or T.CREATE or T.DROP or T.EXPLAIN or T.GRANT
        or T.REVOKE or T.ALTER or T.DELETE or T.KILL;

    /// <summary>Whether the word carries the structure of a statement, so that it is hardly meant as a name.</summary>
    public static bool IsStructural(int type) => BeginsClause(type) || BeginsStatement(type) || type is T.AND or T.OR or T.BY or T.AS;

    public static bool Opens(int type) => type is T.OPEN_PAREN or T.CALL_OPEN_PAREN;

    public static bool IsOperator(int type) => type is >= T.PLUS and <= T.GREATER_THAN or T.AND or T.OR;

    /// <summary>Whether an operand may begin with the token and be nothing more.</summary>
    public static bool IsValue(int type) => type is T.IDENTIFIER or T.STRING or T.INTEGER or T.NUMBER or T.DURATION_LITERAL
        or T.REGEX or T.BIND_PARAMETER or T.TRUE or T.FALSE;

    /// <summary>The place of a clause among the others; -1 if it has none.</summary>
    public static int ClauseRank(int type) => Array.IndexOf(s_clauseOrder, type switch
    {
        T.FILL_PARAMETER => T.FILL,
        T.TZ_PARAMETER => T.TZ,
        _ => type,
    });

    /// <summary>The word of a token of fixed text, in upper case; null where the text varies.</summary>
    public static string? WordOf(int type) => type switch
    {
        T.FILL or T.FILL_PARAMETER => "fill",
        T.TZ or T.TZ_PARAMETER => "tz",
        _ when IsKeyword(type) => GrammarTables.TokenNames[type],
        _ => null,
    };
}
