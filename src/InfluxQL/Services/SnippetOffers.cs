using InfluxQL.Targets;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Services;

/// <summary>Statements and clauses with places to fill in.</summary>
internal static class SnippetOffers
{
    private static readonly (StatementForm Form, string Snippet, string Meaning)[] s_statements =
    [
        (StatementForm.Select, "SELECT ${1:mean(value)} FROM ${2:measurement} WHERE time > now() - ${3:1h} GROUP BY time(${4:1m}) fill(${5:none})", "a value per interval"),
        (StatementForm.Select, "SELECT ${1:*} FROM ${2:measurement} WHERE time > now() - ${3:1h} LIMIT ${4:100}", "the points of a time"),
        (StatementForm.ShowTagValues, "SHOW TAG VALUES FROM ${1:measurement} WITH KEY = ${2:tag}", "the values of a tag"),
        (StatementForm.ShowFieldKeys, "SHOW FIELD KEYS FROM ${1:measurement}", "the fields of a measurement"),
    ];

    private static readonly (int Type, string Snippet, string Meaning)[] s_clauses =
    [
        (T.WHERE, "WHERE time > now() - ${1:1h}", "the points since a time"),
        (T.GROUP, "GROUP BY time(${1:1m})", "a result per interval"),
        (T.ORDER, "ORDER BY time DESC", "the latest points first"),
        (T.LIMIT, "LIMIT ${1:100}", "no more than so many points per series"),
    ];

    public static void Add(CompletionPlace place, QueryServiceOptions options, OfferList offers)
    {
        if (place.Parse.Tokens.Length == 0)
        {
            foreach ((StatementForm form, string snippet, string meaning) in s_statements)
            {
                if (options.Target.Supports(form))
                {
                    Add(place, snippet, meaning, offers);
                }
            }
        }

        foreach ((int type, string snippet, string meaning) in s_clauses)
        {
            if (place.Expects(type) && WordRules.Allows(options.Target, place, type) && Array.IndexOf(place.Parse.RulesOf(type), T.RULE_selectStatement) >= 0)
            {
                Add(place, snippet, meaning, offers);
            }
        }
    }

    private static void Add(CompletionPlace place, string snippet, string meaning, OfferList offers)
    {
        string text = SnippetText.ToPlain(snippet);
        if (place.Parse.Fits(text))
        {
            offers.Add(new Offer(CompletionKind.Snippet, text, text, OfferGroup.Snippet)
            {
                Snippet = text == snippet ? null : snippet,
                Detail = meaning,
            });
        }
    }
}
