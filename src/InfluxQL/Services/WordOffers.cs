using InfluxQL.Parsing.Recovery;
using InfluxQL.Semantics;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Services;

/// <summary>Words of the language, operators and punctuation.</summary>
internal static class WordOffers
{
    private static readonly string[] s_operators =
    [
        "=", "!=", "<>", "=~", "!~", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "&", "|", "^",
    ];

    private static readonly string[] s_conditions = ["=", "!=", "<>", "=~", "!~", "<", "<=", ">", ">="];

    private static readonly string[] s_punctuation = [",", "(", ")", ".", "::", ";"];

    public static void Add(CompletionPlace place, QueryServiceOptions options, OfferList offers)
    {
        if (place.Call is { } call && (call.IsFill || call.IsTimeZone))
        {
            // One argument, and nothing but a sign may stand in it.
            bool isGiven = place.Parse.TypeFromEnd(0) is not (T.CALL_OPEN_PAREN or T.MINUS or T.PLUS);
            AddSymbols(place, isGiven ? [")"] : call.IsFill ? ["-", "+"] : [], offers);
            return;
        }

        foreach (int type in place.Parse.Expected.Types())
        {
            if (TokenFacts.IsKeyword(type) && WordRules.Allows(options.Target, place, type))
            {
                AddKeyword(place, type, offers);
            }
        }

        AddClauseCall(place, options, T.FILL, "fill", "null", "Says what stands for intervals without a point: null, none, previous, linear or a number.", offers);
        AddClauseCall(place, options, T.TZ, "tz", "'UTC'", FunctionCatalog.Find("tz")!.Summary, offers);
        if (place.Parse.Fits(":MEASUREMENT") && !(place.Path.Count == 0 && PathLength(place) >= 3))
        {
            offers.Add(new Offer(CompletionKind.Keyword, ":MEASUREMENT", ":MEASUREMENT", OfferGroup.Keyword)
            {
                Documentation = KeywordDocumentation.Find(":MEASUREMENT"),
            });
        }

        AddSymbols(place, s_operators, offers);
        AddSymbols(place, s_punctuation, offers);
    }

    private static void AddKeyword(CompletionPlace place, int type, OfferList offers)
    {
        string word = TokenFacts.WordOf(type)!;
        bool isCast = place.Role == NameRole.CastType || place.Parse.TypeFromEnd(0) == T.COLON_COLON;
        string text = word;
        List<int> types = [type];
        while (!isCast && types.Count < 4)
        {
            // Words that have to follow are part of the offer.
            TokenSet next = place.Parse.ExpectedAfter([.. types]);
            int only = next.Count == 1 ? InsertionCosts.CheapestOf(next) : 0;
            if (!TokenFacts.IsKeyword(only))
            {
                break;
            }

            types.Add(only);
            text += " " + TokenFacts.WordOf(only);
        }

        string written = isCast || offers.PrefersLowerCase ? text.ToLowerInvariant() : text;
        if (place.Parse.Fits(word))
        {
            offers.Add(new Offer(isCast ? CompletionKind.Type : CompletionKind.Keyword, written, written, isCast ? OfferGroup.Value : OfferGroup.Keyword)
            {
                Documentation = isCast ? null : KeywordDocumentation.Find(text),
            });
        }
    }

    private static void AddClauseCall(
        CompletionPlace place, QueryServiceOptions options, int type, string name, string example, string summary, OfferList offers)
    {
        if (place.Expects(type) && WordRules.Allows(options.Target, place, type) && place.Parse.Fits(name + "("))
        {
            offers.Add(new Offer(CompletionKind.Keyword, name, name + "(", OfferGroup.Keyword)
            {
                Snippet = $"{name}(${{1:{example}}})",
                Detail = $"{name}({example})",
                Documentation = summary,
            });
        }
    }

    private static void AddSymbols(CompletionPlace place, string[] symbols, OfferList offers)
    {
        foreach (string symbol in symbols)
        {
            if (IsMeant(place, symbol) && place.Parse.Fits(symbol))
            {
                bool isOperator = Array.IndexOf(s_operators, symbol) >= 0;
                offers.Add(new Offer(
                    isOperator ? CompletionKind.Operator : CompletionKind.Punctuation,
                    symbol,
                    symbol,
                    isOperator ? OfferGroup.Operator : OfferGroup.Punctuation));
            }
        }
    }

    private static bool IsMeant(CompletionPlace place, string symbol)
    {
        switch (symbol)
        {
            case ",":
                return !place.Expects(T.COMMA) || !Array.Exists(place.Parse.RulesOf(T.COMMA), rule => rule == T.RULE_sortItems);
            case ")":
                // time() in GROUP BY needs an interval.
                return place.Clause != ClausePlace.GroupBy || place.Parse.TypeFromEnd(0) != T.CALL_OPEN_PAREN || place.Call is not { IsInterval: true };
            case ".":
                int longest = place.Begins(T.DELETE) ? 2 : place.Begins(T.DROP, T.SERIES) ? 1 : 3;
                return (place.Clause == ClausePlace.None && PathLength(place) < longest) || (place.Clause != ClausePlace.None && PathLength(place) < 3);
            default:
                // Among the fields nothing is compared.
                return Array.IndexOf(s_conditions, symbol) < 0 || place.Clause != ClausePlace.Fields;
        }
    }

    // The number of names that dots join before the place, the last one included.
    private static int PathLength(CompletionPlace place)
    {
        int length = 1;
        for (int i = 0; ; i++)
        {
            int type = place.Parse.TypeFromEnd(i);
            if (type is T.DOT or T.EMPTY_DOT)
            {
                length++;
            }
            else if (type is not (T.IDENTIFIER or T.BIND_PARAMETER) || (i > 0 && place.Parse.TypeFromEnd(i - 1) is not (T.DOT or T.EMPTY_DOT)))
            {
                return length;
            }
        }
    }
}
