using InfluxQL.Analysis.Advice;
using InfluxQL.Syntax;

namespace InfluxQL.Services;

/// <summary>The columns that a statement may name, by its sources and the schema.</summary>
internal sealed class SchemaScope
{
    // Sub-queries this deep in each other tell nothing more: whoever writes them knows the names.
    private const int MaxDepth = 8;

    private readonly QueryServiceOptions _options;
    private readonly List<SchemaMeasurement> _measurements = [];
    private readonly List<SchemaColumn> _ofSubqueries = [];
    private IReadOnlyList<SchemaColumn>? _columns;

    private SchemaScope(QueryServiceOptions options)
    {
        _options = options;
    }

    /// <summary>All columns, each name once.</summary>
    public IReadOnlyList<SchemaColumn> Columns => _columns ??= MakeColumns();

    /// <summary>The columns of the statement around a node; all that are known where its sources are not.</summary>
    public static SchemaScope Of(SyntaxNode? node, QueryServiceOptions options)
    {
        var scope = new SchemaScope(options);
        SyntaxNode? statement = node?.FirstAncestorOrSelf<StatementSyntax>();
        string? database = statement is null ? null : ValueOf(statement.ChildNodes().OfType<OnClauseSyntax>().FirstOrDefault()?.Database);
        FromClauseSyntax? from = statement?.ChildNodes().OfType<FromClauseSyntax>().FirstOrDefault();
        if (from is not null)
        {
            scope.AddSources(from, database, 0);
        }

        if (!scope.HasColumns)
        {
            scope.AddAll(database);
        }

        return scope;
    }

    /// <summary>The node whose statement a position belongs to: that of the last token before it.</summary>
    public static SyntaxNode? NodeAt(SyntaxTree tree, int position)
    {
        SyntaxToken token = tree.GetRoot().FindToken(Math.Min(position, tree.Length));
        while (token.Kind != SyntaxKind.None && (token.SpanStart >= position || token.Span.IsEmpty))
        {
            token = token.GetPreviousToken();
        }

        return token.Kind is SyntaxKind.None or SyntaxKind.SemicolonToken ? null : token.Parent;
    }

    /// <summary>Finds a column without making all of them; null if it is not known.</summary>
    public SchemaColumn? Find(string name)
    {
        if (_ofSubqueries.Find(column => column.Name == name) is { } alias)
        {
            return alias;
        }

        SchemaColumn? found = null;
        foreach (SchemaMeasurement measurement in _measurements)
        {
            if (measurement.FindTag(name) is { } tag)
            {
                found = Join(found, ColumnOf(measurement, tag));
            }
            else if (measurement.FindField(name) is { } field)
            {
                found ??= ColumnOf(measurement, field);
            }
        }

        return found;
    }

    public static string? ValueOf(NameSyntax? name) =>
        name is IdentifierNameSyntax identifier && identifier.ValueText.Length > 0 ? identifier.ValueText : null;

    private bool HasColumns => _ofSubqueries.Count > 0 || _measurements.Exists(measurement => measurement.Fields.Count > 0 || measurement.Tags.Count > 0);

    private void AddSources(FromClauseSyntax from, string? database, int depth)
    {
        foreach (SourceSyntax source in from.Sources)
        {
            if (source is MeasurementSourceSyntax measurement)
            {
                AddMeasurements(measurement, ValueOf(measurement.Database) ?? database);
            }
            else if (source is SubquerySourceSyntax subquery && depth < MaxDepth)
            {
                AddSubquery(subquery.Statement, database, depth + 1);
            }
        }
    }

    private void AddMeasurements(MeasurementSourceSyntax source, string? database)
    {
        foreach (SchemaDatabase known in DatabasesOf(database))
        {
            if (source.Regex is not null)
            {
                foreach (SchemaMeasurement measurement in known.Measurements)
                {
                    _measurements.Add(measurement);
                }
            }
            else if (ValueOf(source.Measurement) is { } name && known.FindMeasurement(name) is { } found)
            {
                _measurements.Add(found);
            }
        }
    }

    // A sub-query gives its fields and the tags it groups by; with a wildcard, what its own sources have.
    private void AddSubquery(SelectStatementSyntax select, string? database, int depth)
    {
        var inner = new SchemaScope(_options);
        inner.AddSources(select.FromClause, database, depth);
        foreach (FieldSyntax field in select.Fields)
        {
            if (ColumnName.Get(field) is { Length: > 0 } name)
            {
                _ofSubqueries.Add(new SchemaColumn(name, CompletionKind.Alias, null, null, []));
            }
            else if (field.Expression is WildcardExpressionSyntax)
            {
                _ofSubqueries.AddRange(inner.Columns);
            }
        }

        foreach (SchemaColumn column in inner.Columns)
        {
            if (column.Kind == CompletionKind.Tag)
            {
                _ofSubqueries.Add(column);
            }
        }

        foreach (ExpressionSyntax dimension in select.GroupByClause?.Dimensions ?? default)
        {
            if (dimension is VariableReferenceSyntax { Names.Count: 1, ValueText.Length: > 0 } tag)
            {
                _ofSubqueries.Add(new SchemaColumn(tag.ValueText, CompletionKind.Tag, null, null, []));
            }
        }
    }

    private void AddAll(string? database)
    {
        foreach (SchemaDatabase known in DatabasesOf(database))
        {
            foreach (SchemaMeasurement measurement in known.Measurements)
            {
                _measurements.Add(measurement);
            }
        }
    }

    private IEnumerable<SchemaDatabase> DatabasesOf(string? name)
    {
        name ??= _options.Database;
        return name is null ? _options.Schema.Databases : _options.Schema.FindDatabase(name) is { } found ? [found] : [];
    }

    private static SchemaColumn ColumnOf(SchemaMeasurement measurement, SchemaTag tag) => new(tag.Name, CompletionKind.Tag, null, measurement.Name, tag.Values);

    private static SchemaColumn ColumnOf(SchemaMeasurement measurement, SchemaField field) => new(field.Name, CompletionKind.Field, field.Type, measurement.Name, []);

    // Several measurements may have a tag, each with values of its own.
    private static SchemaColumn Join(SchemaColumn? known, SchemaColumn column) =>
        known is null ? column
        : known.Kind != CompletionKind.Tag || column.Kind != CompletionKind.Tag || column.Values.Count == 0 ? known
        : known with { Values = [.. known.Values.Union(column.Values, StringComparer.Ordinal)] };

    private List<SchemaColumn> MakeColumns()
    {
        var columns = new List<SchemaColumn>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        _ofSubqueries.ForEach(Add);
        foreach (SchemaMeasurement measurement in _measurements)
        {
            foreach (SchemaTag tag in measurement.Tags)
            {
                Add(ColumnOf(measurement, tag));
            }

            foreach (SchemaField field in measurement.Fields)
            {
                Add(ColumnOf(measurement, field));
            }
        }

        return columns;

        void Add(SchemaColumn column)
        {
            if (places.TryGetValue(column.Name, out int place))
            {
                columns[place] = Join(columns[place], column);
            }
            else
            {
                places.Add(column.Name, columns.Count);
                columns.Add(column);
            }
        }
    }
}
