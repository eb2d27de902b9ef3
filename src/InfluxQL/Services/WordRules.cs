using InfluxQL.Parsing.Recovery;
using InfluxQL.Syntax;
using InfluxQL.Targets;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Services;

/// <summary>Which of the words that the grammar takes make sense: what the target has, and what the checks after parsing let pass.</summary>
internal static class WordRules
{
    private static readonly (StatementForm Form, string[] Words)[] s_forms = [.. StatementForms.All
        .Where(form => form is not (StatementForm.Empty or StatementForm.SelectInto))
        .Select(form => (form, StatementForms.GetText(form).Split(' ')))];

    public static bool Allows(TargetProfile target, CompletionPlace place, int type) =>
        IsMeant(place, type) && HasForm(target, place, type) && HasClause(target, place, type);

    private static bool IsMeant(CompletionPlace place, int type)
    {
        PrefixParse parse = place.Parse;
        switch (type)
        {
            case T.AND or T.OR:
                return place.Clause != ClausePlace.Fields;
            case T.INF:
                return parse.TypeFromEnd(1) != T.SHARD || place.Begins(T.CREATE, T.DATABASE);
            case T.FROM:
                return !place.Begins(T.CREATE, T.CONTINUOUS) || place.Has(T.INTO) || IsInSubquery(parse);
            case T.END or T.FILL or T.ORDER or T.LIMIT or T.OFFSET or T.SLIMIT or T.SOFFSET or T.TZ:
                return !LacksInterval(place);
            case T.DURATION or T.REPLICATION or T.SHARD or T.DEFAULT or T.FUTURE or T.PAST when place.Begins(T.ALTER) && place.Has(T.ON):
                return !HasOption(parse, type);
            default:
                return true;
        }
    }

    // A continuous query with calls has to group by time before anything else may follow; sub-queries are free.
    private static bool LacksInterval(CompletionPlace place)
    {
        PrefixParse parse = place.Parse;
        if (!place.Begins(T.CREATE, T.CONTINUOUS) || IsInSubquery(parse) || !HasCallAmongFields(parse))
        {
            return false;
        }

        int by = Array.FindLastIndex(parse.Tokens, token => token.Type == T.BY);
        for (int i = by; i >= 0 && i + 1 < parse.Tokens.Length; i++)
        {
            if (parse.Tokens[i + 1].Type == T.CALL_OPEN_PAREN && parse.TextOf(parse.Tokens[i]).Equals("time", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasCallAmongFields(PrefixParse parse)
    {
        int from = Array.FindIndex(parse.Tokens, token => token.Type is T.INTO or T.FROM);
        return from >= 0 && Array.FindIndex(parse.Tokens, 0, from, token => token.Type == T.CALL_OPEN_PAREN) >= 0;
    }

    private static bool IsInSubquery(PrefixParse parse) =>
        Array.FindAll(parse.Tokens, token => token.Type == T.OPEN_PAREN || token.Type == T.CALL_OPEN_PAREN).Length
        > Array.FindAll(parse.Tokens, token => token.Type == T.CLOSE_PAREN).Length;

    // SHARD DURATION is another option than DURATION; behind SHARD the word has to follow.
    private static bool HasOption(PrefixParse parse, int type)
    {
        bool isOption = parse.TypeFromEnd(0) != T.SHARD;
        bool begun = false;
        for (int i = 0; i < parse.Tokens.Length && isOption; i++)
        {
            int found = parse.Tokens[i].Type;
            begun |= found == T.ON;
            if (begun && found == type && (type != T.DURATION || parse.Tokens[i - 1].Type != T.SHARD))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasForm(TargetProfile target, CompletionPlace place, int type)
    {
        if (type == T.INTO)
        {
            return target.Supports(StatementForm.SelectInto);
        }

        if (type == T.VERBOSE || (type == T.SELECT && place.Parse.TypeFromEnd(0) == T.EXPLAIN))
        {
            return target.Supports(type == T.VERBOSE ? StatementForm.ExplainVerbose : StatementForm.Explain);
        }

        // As long as all words belong to the statement's name, one of the target's statements has to begin with them.
        PrefixParse parse = place.Parse;
        var words = new List<string>();
        foreach (Parsing.LexedToken token in parse.Tokens)
        {
            if (!TokenFacts.IsKeyword(token.Type))
            {
                return true;
            }

            words.Add(TokenFacts.WordOf(token.Type)!);
        }

        words.Add(TokenFacts.WordOf(type) ?? string.Empty);
        bool isSeries = words.Count > 1 && words[1] == "SERIES";
        if (!isSeries && words.Remove("EXACT") && type == T.EXACT)
        {
            words.Add("CARDINALITY");
        }

        bool known = false;
        foreach ((StatementForm form, string[] name) in s_forms)
        {
            if (name.Length >= words.Count && name.Take(words.Count).SequenceEqual(words))
            {
                known = true;
                if (target.Supports(form))
                {
                    return true;
                }
            }
        }

        return !known;
    }

    private static bool HasClause(TargetProfile target, CompletionPlace place, int type)
    {
        bool isShow = place.Begins(T.SHOW);
        SyntaxKind clause = type switch
        {
            T.WHERE => SyntaxKind.WhereClause,
            T.GROUP => SyntaxKind.GroupByClause,
            T.ORDER => SyntaxKind.OrderByClause,
            T.LIMIT when place.Parse.TypeFromEnd(0) is not (T.FUTURE or T.PAST) => SyntaxKind.LimitClause,
            T.OFFSET => SyntaxKind.OffsetClause,
            T.SLIMIT => SyntaxKind.SLimitClause,
            T.SOFFSET => SyntaxKind.SOffsetClause,
            T.FILL => SyntaxKind.FillClause,
            T.TZ => SyntaxKind.TimeZoneClause,
            T.ON when isShow => SyntaxKind.OnClause,
            T.WITH when isShow => place.Begins(T.SHOW, T.MEASUREMENTS) ? SyntaxKind.WithMeasurementClause : SyntaxKind.WithKeyClause,
            _ => SyntaxKind.None,
        };
        return (clause == SyntaxKind.None || target.SupportsClause(clause))
            && !(type == T.ORDER && isShow && !target.Supports(DialectFeature.OrderByOnShow))
            && !(type == T.INF && !target.Supports(DialectFeature.InfiniteDuration));
    }
}
