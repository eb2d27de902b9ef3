using InfluxQL.Parsing;
using InfluxQL.Parsing.Recovery;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Services;

/// <summary>What the words before a place say about what may stand there.</summary>
internal sealed class CompletionPlace
{
    public CompletionPlace(PrefixParse parse)
    {
        Parse = parse;
        NameRules = parse.RulesOf(T.IDENTIFIER);
        Role = FindRole();
        Clause = FindClause(NameRules.Length > 0 ? NameRules : parse.RulesOf(T.EQUALS));
        Call = CallPlace.Find(parse);
        ReadPath();
    }

    public PrefixParse Parse { get; }

    /// <summary>The rules that a name would stand in, the innermost first.</summary>
    public int[] NameRules { get; }

    public NameRole Role { get; }

    public ClausePlace Clause { get; }

    /// <summary>The call whose argument stands at the place; null if there is none.</summary>
    public CallPlace? Call { get; }

    /// <summary>The names before the place that dots join to it; empty ones included.</summary>
    public List<string> Path { get; } = [];

    public bool Expects(int type) => Parse.Expected.Contains(type);

    /// <summary>Whether a token of the type stands in the statement before the place.</summary>
    public bool Has(int type) => Array.Exists(Parse.Tokens, token => token.Type == type);

    /// <summary>Whether the statement begins with the types.</summary>
    public bool Begins(params int[] types)
    {
        for (int i = 0; i < types.Length; i++)
        {
            if (i >= Parse.Tokens.Length || Parse.Tokens[i].Type != types[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name that is compared with what stands at the place; null if there is none.</summary>
    public string? GetCompared(out int comparison)
    {
        comparison = Parse.TypeFromEnd(0);
        bool compares = comparison is T.EQUALS or T.NOT_EQUALS or T.LESS_THAN or T.LESS_THAN_EQUALS or T.GREATER_THAN or T.GREATER_THAN_EQUALS;
        return compares && Parse.TypeFromEnd(1) == T.IDENTIFIER ? ValueFromEnd(1) : null;
    }

    private static ClausePlace FindClause(int[] rules)
    {
        foreach (int rule in rules)
        {
            switch (rule)
            {
                case T.RULE_field:
                    return ClausePlace.Fields;
                case T.RULE_whereClause:
                    return ClausePlace.Where;
                case T.RULE_dimensions:
                    return ClausePlace.GroupBy;
                case T.RULE_selectStatement:
                    return ClausePlace.None;
                default:
                    break;
            }
        }

        return ClausePlace.None;
    }

    private string ValueFromEnd(int index) =>
        NameText.ValueOf(Parse.TextOf(Parse.Tokens[Parse.Tokens.Length - 1 - index]));

    private void ReadPath()
    {
        int i = 0;
        while (Parse.TypeFromEnd(i) is T.DOT or T.EMPTY_DOT)
        {
            i++;
            bool named = Parse.TypeFromEnd(i) is T.IDENTIFIER or T.BIND_PARAMETER;
            Path.Insert(0, named ? ValueFromEnd(i) : string.Empty);
            i += named ? 1 : 0;
        }
    }

    private NameRole FindRole()
    {
        if (NameRules.Length < 2)
        {
            return NameRole.None;
        }

        bool afterDot = Parse.TypeFromEnd(0) == T.DOT;
        return NameRules[0] == T.RULE_castType ? NameRole.CastType : NameRules[1] switch
        {
            T.RULE_reference => NameRole.Column,
            T.RULE_distinctExpression => NameRole.DistinctColumn,
            T.RULE_dottedName => NameRole.MeasurementPath,
            T.RULE_onClause or T.RULE_dropDatabaseStatement => NameRole.Database,
            T.RULE_policyOnClause or T.RULE_nameOrWildcard => afterDot ? NameRole.RetentionPolicy : NameRole.Database,
            T.RULE_names or T.RULE_keyCondition => NameRole.TagKey,
            T.RULE_sortItem => NameRole.SortColumn,
            T.RULE_dropMeasurementStatement => NameRole.Measurement,
            T.RULE_dropRetentionPolicyStatement or T.RULE_alterRetentionPolicyStatement => NameRole.RetentionPolicy,
            _ => NameRole.Free,
        };
    }
}
