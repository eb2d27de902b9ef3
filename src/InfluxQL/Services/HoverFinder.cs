using InfluxQL.Literals;
using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Services;

/// <summary>Says what stands at a position, and what it means.</summary>
internal static class HoverFinder
{
    public static Hover? Run(SyntaxTree tree, int position, QueryServiceOptions options)
    {
        SyntaxToken token = tree.GetRoot().FindToken(Math.Min(position, tree.Length));
        if (!Touches(token, position))
        {
            token = token.GetPreviousToken();
        }

        if (!Touches(token, position))
        {
            return null;
        }

        switch (token.Kind)
        {
            case SyntaxKind.DurationLiteralToken:
                return DurationLiteral.TryParse(token.Text.AsSpan(), out long duration)
                    ? new Hover(token.Span, token.Text, Sentence(DurationWords.Describe(duration)))
                    : null;
            case SyntaxKind.StringLiteralToken:
                return TimeComparison.TryRead(token, out long time) ? new Hover(token.Span, "time", $"{TimeLiteral.Format(time)} in UTC.") : null;
            case SyntaxKind.BindParameterToken:
                return new Hover(token.Span, token.Text, "A bind parameter: its value comes with the request.");
            case SyntaxKind.WhereKeyword:
                return OfTimeRange(token, options) ?? OfKeyword(token);
            case SyntaxKind.IdentifierToken:
                return OfName(token, options);
            default:
                return SyntaxFacts.IsKeyword(token.Kind) ? OfKeyword(token) : null;
        }
    }

    private static bool Touches(SyntaxToken token, int position) =>
        token.Kind != SyntaxKind.None && !token.Span.IsEmpty && token.SpanStart <= position && position <= token.Span.End
        && (position < token.Span.End || !SyntaxFacts.IsPunctuation(token.Kind));

    private static Hover? OfKeyword(SyntaxToken token) =>
        KeywordDocumentation.Find(token.Text) is { } sentence ? new Hover(token.Span, token.Text.ToUpperInvariant(), sentence) : null;

    private static Hover? OfName(SyntaxToken token, QueryServiceOptions options)
    {
        Classification classification = Classifier.Classify(token, new NameClassifier(options));
        string name = token.ValueText;
        switch (classification)
        {
            case Classification.Function:
                return OfFunction(token, options);
            case Classification.Keyword:
                return FunctionCatalog.Find(name) is null ? OfKeyword(token) : OfFunction(token, options);
            case Classification.Time:
                return OfTimeRange(token, options) ?? new Hover(token.Span, "time", "The time of a point.");
            case Classification.Measurement or Classification.Database or Classification.RetentionPolicy:
                return new Hover(token.Span, $"{Word(classification)} {name}", OfDatabase(token, options));
            case Classification.Field or Classification.Tag or Classification.Alias:
                return OfColumn(token, classification, options);
            default:
                return null;
        }
    }

    private static Hover? OfFunction(SyntaxToken token, QueryServiceOptions options)
    {
        if (FunctionCatalog.Find(token.ValueText) is not { } function)
        {
            return null;
        }

        string lacking = options.Target.SupportsFunction(function.Name) ? string.Empty : $" {options.Target.DisplayName} does not have it.";
        return new Hover(token.Span, function.Signature, function.Summary + lacking);
    }

    private static Hover OfColumn(SyntaxToken token, Classification classification, QueryServiceOptions options)
    {
        string name = token.ValueText;
        SchemaColumn? column = SchemaScope.Of(token.Parent, options).Find(name);
        string title = $"{Word(classification)} {name}" + (column?.Type is { } type ? $": {type}" : string.Empty);
        string text = column?.Measurement is { } measurement ? $"Of the measurement {measurement}." : string.Empty;
        if (column is { Values.Count: > 0 })
        {
            text += $" Values: {string.Join(", ", column.Values.Take(5))}{(column.Values.Count > 5 ? ", …" : string.Empty)}.";
        }

        return new Hover(token.Span, title, text.Trim());
    }

    // What the name becomes where retention policies are parts of databases' names.
    private static string OfDatabase(SyntaxToken token, QueryServiceOptions options)
    {
        (NameSyntax? database, NameSyntax? policy) = token.Parent?.Parent switch
        {
            MeasurementSourceSyntax source => (source.Database, source.RetentionPolicy),
            IntoTargetSyntax target => (target.Database, target.RetentionPolicy),
            OnClauseSyntax on => (on.Database, on.RetentionPolicy),
            _ => default,
        };
        if ((SchemaScope.ValueOf(database) ?? options.Database) is not { } name)
        {
            return string.Empty;
        }

        string? policyName = SchemaScope.ValueOf(policy) ?? (SchemaScope.ValueOf(database) is null ? options.RetentionPolicy : null);
        return options.Target.IsInfluxDB3
            ? $"Read from the database {options.Mapping.Resolve(name, policyName)} of {options.Target.DisplayName}."
            : $"Of the database {name}" + (policyName is null ? "." : $", retention policy {policyName}.");
    }

    private static Hover? OfTimeRange(SyntaxToken token, QueryServiceOptions options)
    {
        if (token.Parent?.FirstAncestorOrSelf<WhereClauseSyntax>() is not { Parent: SelectStatementSyntax select } || select.WhereClause!.ContainsBindParameters)
        {
            return null;
        }

        TimeRangeResult result = TimeRangeAnalysis.Analyze(select, options.Now ?? SystemTime.Now);
        if (!result.IsValid || result.Range.IsUnbounded)
        {
            return null;
        }

        TimeRange range = result.Range;
        string from = range.Min is { } min ? "from " + TimeLiteral.Format(min) : "from the first point";
        string to = range.Max is { } max ? " to " + TimeLiteral.Format(max) : " on";
        bool hasLength = range.Min is not null && range.Max is not null && !range.IsEmpty && range.Max - range.Min is >= 0;
        string length = hasLength ? $", {DurationWords.Describe(Rounded(range.Max!.Value - range.Min!.Value))}" : string.Empty;
        string text = range.IsEmpty ? "No time meets this condition." : $"Reads {from}{to}{length}.";
        return new Hover(token.Span, "time range", text);
    }

    // Bounds are inclusive: the last nanosecond of a range of one hour is not worth words.
    private static long Rounded(long length) => length < long.MaxValue && (length + 1) % 1_000_000 == 0 ? length + 1 : length;

    private static string Word(Classification classification) => classification switch
    {
        Classification.RetentionPolicy => "retention policy",
        Classification.Alias => "column",
        _ => classification.ToString().ToLowerInvariant(),
    };

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1) + ".";
}
