using InfluxQL.Literals;
using InfluxQL.Parsing;
using InfluxQL.Syntax;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Services;

/// <summary>Names of the schema.</summary>
internal static class NameOffers
{
    private static readonly string[] s_types = ["float", "integer", "unsigned", "string", "boolean"];

    /// <summary>Whether a word is a type that may stand behind <c>::</c>.</summary>
    public static bool IsType(string word) =>
        Array.IndexOf(s_types, word.ToLowerInvariant()) >= 0 || SyntaxFacts.GetKeywordKind(word) is SyntaxKind.FieldKeyword or SyntaxKind.TagKeyword;

    public static void Add(CompletionPlace place, QueryServiceOptions options, Func<SchemaScope> scope, OfferList offers)
    {
        AddParameters(place, options, offers);

        // A name directly behind a word would become a part of it.
        if (place.Role == NameRole.None || !place.Parse.Fits(offers.QuotesNames ? "\"x\"" : "x"))
        {
            return;
        }

        switch (place.Role)
        {
            case NameRole.Column when place.Call is { } call && (call.IsFill || call.IsTimeZone):
                break;
            case NameRole.Column:
                AddColumns(scope(), offers);
                AddName(CompletionKind.Time, "time", OfferGroup.Name, "column", offers);
                break;
            case NameRole.DistinctColumn:
                AddColumns(scope(), offers);
                break;
            case NameRole.TagKey:
                foreach (SchemaColumn column in scope().Columns)
                {
                    if (column.Kind == CompletionKind.Tag)
                    {
                        AddColumn(column, offers);
                    }
                }

                break;
            case NameRole.Measurement:
                AddMeasurements(options, options.Database, OfferGroup.Name, offers);
                break;
            case NameRole.MeasurementPath:
                AddPath(place, options, offers);
                break;
            case NameRole.Database:
                AddDatabases(options, OfferGroup.Name, offers);
                break;
            case NameRole.RetentionPolicy:
                AddPolicies(options, place.Path.Count > 0 ? place.Path[0] : options.Database, OfferGroup.Name, offers);
                break;
            case NameRole.SortColumn:
                AddName(CompletionKind.Time, "time", OfferGroup.Name, "column", offers);
                break;
            case NameRole.CastType:
                foreach (string type in s_types)
                {
                    AddName(CompletionKind.Type, type, OfferGroup.Value, null, offers);
                }

                break;
            default:
                offers.FreeInput |= FreeInput.Name;
                break;
        }

        if (place.Role == NameRole.MeasurementPath && Array.Exists(place.NameRules, rule => rule == T.RULE_intoTarget))
        {
            offers.FreeInput |= FreeInput.Name;
        }
    }

    private static void AddParameters(CompletionPlace place, QueryServiceOptions options, OfferList offers)
    {
        // Where fill or tz may begin, a parameter that stands for the word needs its parenthesis.
        bool isValue = place.Expects(T.BIND_PARAMETER);
        string behind = isValue ? string.Empty : "(";
        if (place.Parse.Fits("$x" + behind))
        {
            offers.FreeInput |= FreeInput.Parameter;
            foreach (string name in options.Parameters)
            {
                string text = QuoteParameter(name);
                offers.Add(new Offer(CompletionKind.Parameter, text, text + behind, OfferGroup.Parameter) { Detail = "bind parameter" });
            }
        }
    }

    private static string QuoteParameter(string name)
    {
        // Words of the language need no quotes behind the sign.
        bool isWord = name.Length > 0 && CharacterFacts.IsIdentifierStart(name[0]) && name.All(CharacterFacts.IsIdentifierPart);
        return "$" + (isWord ? name : QuotedText.QuoteIdentifier(name));
    }

    private static void AddColumns(SchemaScope scope, OfferList offers)
    {
        foreach (SchemaColumn column in scope.Columns)
        {
            AddColumn(column, offers);
        }
    }

    private static void AddColumn(SchemaColumn column, OfferList offers)
    {
        string kind = column.Kind == CompletionKind.Alias ? "column of the sub-query" : column.Kind == CompletionKind.Tag ? "tag" : "field";
        string detail = (column.Type is null ? kind : $"{kind}, {column.Type}") + (column.Measurement is null ? string.Empty : $" of {column.Measurement}");
        AddName(column.Kind, column.Name, OfferGroup.Name, detail, offers);
    }

    // [db.][rp.]measurement, and db..measurement.
    private static void AddPath(CompletionPlace place, QueryServiceOptions options, OfferList offers)
    {
        bool isLocal = place.Begins(T.DELETE) || place.Begins(T.DROP, T.SERIES);
        List<string> path = place.Path;
        switch (path.Count)
        {
            case 0:
                AddMeasurements(options, options.Database, OfferGroup.Name, offers);
                if (!isLocal)
                {
                    AddPolicies(options, options.Database, OfferGroup.QualifiedName, offers);
                    AddDatabases(options, OfferGroup.QualifiedName, offers);
                }

                break;
            case 1:
                AddPolicies(options, path[0], OfferGroup.Name, offers);
                AddMeasurements(options, options.Database, OfferGroup.QualifiedName, offers);
                break;
            case 2:
                AddMeasurements(options, path[0], OfferGroup.Name, offers);
                break;
            default:
                break;
        }
    }

    private static void AddMeasurements(QueryServiceOptions options, string? database, int group, OfferList offers)
    {
        foreach (SchemaDatabase known in options.Schema.Databases)
        {
            if (database is null || known.Name == database)
            {
                foreach (SchemaMeasurement measurement in known.Measurements)
                {
                    AddName(CompletionKind.Measurement, measurement.Name, group, $"measurement of {known.Name}", offers);
                }
            }
        }
    }

    private static void AddPolicies(QueryServiceOptions options, string? database, int group, OfferList offers)
    {
        foreach (SchemaDatabase known in options.Schema.Databases)
        {
            if (database is null || known.Name == database)
            {
                foreach (string policy in known.RetentionPolicies)
                {
                    AddName(CompletionKind.RetentionPolicy, policy, group, $"retention policy of {known.Name}", offers);
                }
            }
        }
    }

    private static void AddDatabases(QueryServiceOptions options, int group, OfferList offers)
    {
        foreach (SchemaDatabase database in options.Schema.Databases)
        {
            AddName(CompletionKind.Database, database.Name, group, "database", offers);
        }
    }

    private static void AddName(CompletionKind kind, string name, int group, string? detail, OfferList offers)
    {
        if (QuotedText.CanQuote(name.AsSpan()))
        {
            offers.Add(new Offer(kind, name, NameText.Write(name, offers.QuotesNames), group) { Detail = detail });
        }
    }
}
