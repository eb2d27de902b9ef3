using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Results;
using InfluxQL.Literals;
using InfluxQL.Rewriting;
using InfluxQL.Services;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Schema;

/// <summary>Asks a server for names. What the target has no statement for stays unknown.</summary>
internal sealed class SchemaReading(ServerConnection connection, TargetProfile target, DatabaseMapping mapping, CancellationToken cancellationToken)
{
    private readonly QueryPlanner _planner = new(new QueryPlannerOptions { Target = target, Mapping = mapping });

    /// <summary>Asks for a part of the schema.</summary>
    /// <exception cref="ConnectionException">The server does not answer, or has an error instead of names.</exception>
    public async Task<IReadOnlyList<SchemaName>> ReadAsync(SchemaPart part)
    {
        var names = new List<SchemaName>();
        if (part.Database is not { } database)
        {
            await RunAsync(part, SchemaQueries.Databases(target), "name", (_, name, _) => names.Add(new(name)));
        }
        else if (part.Tag is null)
        {
            await ReadDatabaseAsync(part, database, names);
        }
        else
        {
            string? query = SchemaQueries.TagValues(target, database, part.Measurement!, part.Tag, LiveSchema.TagValueLimit);
            await RunAsync(part, query, "value", (_, name, _) =>
                names.Add(new(database) { Measurement = part.Measurement, Tag = part.Tag, TagValue = name }));
        }

        return names;
    }

    private async Task ReadDatabaseAsync(SchemaPart part, string database, List<SchemaName> names)
    {
        var retentionPolicies = new List<string>();
        await RunAsync(part, SchemaQueries.RetentionPolicies(target, database), "name", (_, name, _) => retentionPolicies.Add(name));
        names.AddRange(retentionPolicies.Select(name => new SchemaName(database) { RetentionPolicy = name }));
        await RunAsync(part, SchemaQueries.Measurements(target, database), "name", (_, name, _) =>
            names.Add(new(database) { Measurement = name }));
        await ReadFieldsAsync(SchemaQueries.FieldKeys(target, database), isOptional: false);

        // InfluxDB 1.x tells the fields of one retention policy at a time; a gateway may have rules against a regex here.
        if (target.Product == TargetProduct.OssV1 && retentionPolicies.Count > 1)
        {
            foreach (string retentionPolicy in retentionPolicies)
            {
                string of = $" FROM {QuotedText.QuoteIdentifier(retentionPolicy)}./.*/";
                await ReadFieldsAsync(SchemaQueries.FieldKeys(target, database) + of, isOptional: true);
            }
        }

        await RunAsync(part, SchemaQueries.TagKeys(target, database), "tagKey", (measurement, name, _) =>
            names.Add(new(database) { Measurement = measurement, Tag = name }));

        Task ReadFieldsAsync(string? query, bool isOptional) => RunAsync(
            part,
            query,
            "fieldKey",
            (measurement, name, type) => names.Add(new(database) { Measurement = measurement, Field = name, FieldType = type }),
            "fieldType",
            isOptional);
    }

    /// <summary>Runs a query, and hands on the values of one or two columns with the name of their series.</summary>
    private async Task RunAsync(
        SchemaPart part,
        string? query,
        string column,
        Action<string, string, string?> add,
        string? second = null,
        bool isOptional = false)
    {
        if (query is null)
        {
            return;
        }

        QueryPlan plan = _planner.Plan(new QueryRequest(query)
        {
            Database = part.Database,

            // In InfluxDB 1.x the names are those of the whole database.
            RetentionPolicy = target.IsInfluxDB3 ? part.RetentionPolicy : null,
            IsChunked = true,
        });
        if (plan.HasErrors)
        {
            throw new ConnectionException($"The names cannot be asked for with {query}: {plan.Diagnostics[0].Message}");
        }

        await foreach (ResultChunk chunk in connection.RunAsync(plan.Statements[0], plan.Shape, cancellationToken))
        {
            if (chunk.Error is { } error)
            {
                if (isOptional)
                {
                    return;
                }

                throw new ConnectionException($"{connection.Address} does not answer {query}: {error}");
            }

            foreach (ResultSeries series in chunk.Series)
            {
                HandOn(series, column, second, add);
            }
        }
    }

    private static void HandOn(ResultSeries series, string column, string? second, Action<string, string, string?> add)
    {
        int first = IndexOf(series.Columns, column);
        int other = second is null ? -1 : IndexOf(series.Columns, second);
        if (first < 0)
        {
            return;
        }

        foreach (IReadOnlyList<ResultValue> row in series.Rows)
        {
            if (!row[first].IsNull)
            {
                add(series.Name ?? string.Empty, row[first].Text, other < 0 ? null : row[other].Text);
            }
        }
    }

    private static int IndexOf(IReadOnlyList<string> columns, string name)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
