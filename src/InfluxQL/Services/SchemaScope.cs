using InfluxQL.Analysis.Advice;
using InfluxQL.Syntax;

namespace InfluxQL.Services;

/// <summary>The columns that a statement may name, by its sources and the schema.</summary>
internal sealed class SchemaScope
{
    // Sub-queries this deep in each other tell nothing more: whoever writes them knows the names.
    private const int MaxDepth = 8;

    private readonly QueryServiceOptions _options;
    private readonly Dictionary<string, SchemaColumn> _columns = new(StringComparer.Ordinal);
    private readonly List<SchemaColumn> _ordered = [];

    private SchemaScope(QueryServiceOptions options)
    {
        _options = options;
    }

    public IReadOnlyList<SchemaColumn> Columns => _ordered;

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

        if (scope._ordered.Count == 0)
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

    public SchemaColumn? Find(string name) => _columns.TryGetValue(name, out SchemaColumn? column) ? column : null;

    public static string? ValueOf(NameSyntax? name) =>
        name is IdentifierNameSyntax identifier && identifier.ValueText.Length > 0 ? identifier.ValueText : null;

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
                    Add(measurement);
                }
            }
            else if (ValueOf(source.Measurement) is { } name && known.FindMeasurement(name) is { } found)
            {
                Add(found);
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
                Add(new SchemaColumn(name, CompletionKind.Alias, null, null, []));
            }
            else if (field.Expression is WildcardExpressionSyntax)
            {
                inner._ordered.ForEach(Add);
            }
        }

        foreach (SchemaColumn column in inner._ordered)
        {
            if (column.Kind == CompletionKind.Tag)
            {
                Add(column);
            }
        }

        foreach (ExpressionSyntax dimension in select.GroupByClause?.Dimensions ?? default)
        {
            if (dimension is VariableReferenceSyntax { Names.Count: 1, ValueText.Length: > 0 } tag)
            {
                Add(new SchemaColumn(tag.ValueText, CompletionKind.Tag, null, null, []));
            }
        }
    }

    private void AddAll(string? database)
    {
        foreach (SchemaDatabase known in DatabasesOf(database))
        {
            foreach (SchemaMeasurement measurement in known.Measurements)
            {
                Add(measurement);
            }
        }
    }

    private IEnumerable<SchemaDatabase> DatabasesOf(string? name)
    {
        name ??= _options.Database;
        return name is null ? _options.Schema.Databases : _options.Schema.FindDatabase(name) is { } found ? [found] : [];
    }

    private void Add(SchemaMeasurement measurement)
    {
        foreach (SchemaTag tag in measurement.Tags)
        {
            Add(new SchemaColumn(tag.Name, CompletionKind.Tag, null, measurement.Name, tag.Values));
        }

        foreach (SchemaField field in measurement.Fields)
        {
            Add(new SchemaColumn(field.Name, CompletionKind.Field, field.Type, measurement.Name, []));
        }
    }

    private void Add(SchemaColumn column)
    {
        if (!_columns.TryGetValue(column.Name, out SchemaColumn? known))
        {
            _columns.Add(column.Name, column);
            _ordered.Add(column);
        }
        else if (known.Kind == CompletionKind.Tag && column.Kind == CompletionKind.Tag && column.Values.Count > 0)
        {
            // Several measurements may have the tag, each with values of its own.
            SchemaColumn both = known with { Values = [.. known.Values.Union(column.Values, StringComparer.Ordinal)] };
            _columns[column.Name] = both;
            _ordered[_ordered.IndexOf(known)] = both;
        }
    }
}
