using InfluxQL.Analysis;
using InfluxQL.Rewriting;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Services;

/// <summary>What an editor knows besides the text: the target, the request's database, the schema, the parameters.</summary>
public sealed class QueryServiceOptions
{
    /// <summary>The default target, no database and an empty schema.</summary>
    public static QueryServiceOptions Default { get; } = new();

    /// <summary>The product that is to run the query; only what it has is offered.</summary>
    public TargetProfile Target { get; init; } = TargetProfiles.Default;

    /// <summary>The database of names that name none: the request's <c>db</c>; null for none.</summary>
    public string? Database { get; init; }

    /// <summary>The retention policy of names that name none: the request's <c>rp</c>; null for the default one.</summary>
    public string? RetentionPolicy { get; init; }

    /// <summary>The names that are known. Take a new snapshot whenever more are: no answer waits for a server.</summary>
    public SchemaSnapshot Schema { get; init; } = SchemaSnapshot.Empty;

    /// <summary>The names of the request's bind parameters, without <c>$</c>. Those that the text names are offered anyway.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>How databases and retention policies become databases of InfluxDB 3.</summary>
    public DatabaseMapping Mapping { get; init; } = DatabaseMapping.Default;

    /// <summary>The time that now() stands for, in nanoseconds since 1970-01-01 UTC; null for the time of the question.</summary>
    public long? Now { get; init; }

    /// <summary>How the text is parsed, its limits among that.</summary>
    public ParseOptions ParseOptions { get; init; } = ParseOptions.Default;

    /// <summary>How the text is checked; null for all checks for <see cref="Target"/>.</summary>
    public AnalysisOptions? AnalysisOptions { get; init; }

    /// <summary>The greatest number of offers in one list; the best ones remain.</summary>
    public int MaxCompletions { get; init; } = 1000;
}
