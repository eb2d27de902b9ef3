using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Recovery;

/// <summary>
/// How unlikely it is that a person left out a token. The numbers only rank: a comma is forgotten more often than a
/// keyword, a name stands for every kind of value, and which operator was meant cannot be known.
/// </summary>
internal static class InsertionCosts
{
    /// <summary>Never invented alone: another token of its kind stands for it.</summary>
    public const int Never = 90;

    private static readonly byte[] s_costs = Create();

    public static int Of(int type) => type == TokenTypes.EndOfText ? Never : s_costs[type];

    public static int CheapestOf(TokenSet types)
    {
        int cheapest = -1;
        foreach (int type in types.Types())
        {
            if (cheapest < 0 || Of(type) < Of(cheapest))
            {
                cheapest = type;
            }
        }

        return cheapest;
    }

    private static byte[] Create()
    {
        var costs = new byte[T.ILLEGAL + 1];
        for (int type = 0; type < costs.Length; type++)
        {
            costs[type] = type >= TokenTypes.FirstKeyword && type <= TokenTypes.LastKeyword ? (byte)12 : (byte)Never;
        }

        foreach (int type in new[] { T.TRUE, T.FALSE, T.DISTINCT, T.OR, T.ASC, T.DESC, T.INF, T.DEFAULT, T.EXACT, T.VERBOSE, T.ANALYZE, T.INSERT })
        {
            costs[type] = 60;
        }

        costs[T.CLOSE_PAREN] = 9;
        costs[T.COMMA] = 10;
        costs[T.IDENTIFIER] = 12;
        costs[T.AND] = 12;
        costs[T.EQUALS] = 13;
        costs[T.SEMICOLON] = 13;
        costs[T.INTEGER] = 13;
        costs[T.STRING] = 13;
        costs[T.DURATION_LITERAL] = 13;
        costs[T.REGEX] = 13;
        costs[T.AS] = 14;
        costs[T.OPEN_PAREN] = 14;
        costs[T.CALL_OPEN_PAREN] = 14;
        costs[T.SELECT] = 16;
        costs[T.DOT] = 17;
        costs[T.COLON_COLON] = 20;
        costs[T.EQUALS_TILDE] = 14;
        costs[T.FILL] = 18;
        costs[T.TZ] = 18;
        costs[T.PLUS] = 40;
        costs[T.ASTERISK] = 50;
        costs[T.NUMBER] = 50;
        costs[T.COLON] = 18;
        return costs;
    }
}
