using System.Globalization;
using InfluxQL.Literals;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Services;

/// <summary>
/// The statements that tell the names on a server, for a <see cref="SchemaSnapshotBuilder"/>. Each is null where the
/// target does not run it.
/// </summary>
public static class SchemaQueries
{
    /// <summary>The databases: column <c>name</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    public static string? Databases(TargetProfile target) => Supports(target, StatementForm.ShowDatabases) ? "SHOW DATABASES" : null;

    /// <summary>The retention policies of a database: column <c>name</c>.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? RetentionPolicies(TargetProfile target, string database) =>
        Supports(target, StatementForm.ShowRetentionPolicies) ? "SHOW RETENTION POLICIES" + On(target, database) : null;

    /// <summary>The measurements of a database: column <c>name</c>.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? Measurements(TargetProfile target, string database) =>
        Supports(target, StatementForm.ShowMeasurements) ? "SHOW MEASUREMENTS" + On(target, database) : null;

    /// <summary>The fields of a measurement, or of each one as a series of its name: columns <c>fieldKey</c> and <c>fieldType</c>.</summary>
    /// <param name="target">The target.</param>
    /// <param name="database">The database.</param>
    /// <param name="measurement">The measurement; null for all.</param>
    /// <exception cref="ArgumentNullException">The target or the database is null.</exception>
    public static string? FieldKeys(TargetProfile target, string database, string? measurement = null) =>
        Supports(target, StatementForm.ShowFieldKeys) ? "SHOW FIELD KEYS" + On(target, database) + From(measurement) : null;

    /// <summary>The tags of a measurement, or of each one as a series of its name: column <c>tagKey</c>.</summary>
    /// <param name="target">The target.</param>
    /// <param name="database">The database.</param>
    /// <param name="measurement">The measurement; null for all.</param>
    /// <exception cref="ArgumentNullException">The target or the database is null.</exception>
    public static string? TagKeys(TargetProfile target, string database, string? measurement = null) =>
        Supports(target, StatementForm.ShowTagKeys) ? "SHOW TAG KEYS" + On(target, database) + From(measurement) : null;

    /// <summary>The values of a tag: columns <c>key</c> and <c>value</c>.</summary>
    /// <param name="target">The target.</param>
    /// <param name="database">The database.</param>
    /// <param name="measurement">The measurement.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="limit">The greatest number of values.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 1.</exception>
    public static string? TagValues(TargetProfile target, string database, string measurement, string tag, int limit)
    {
        if (limit < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "At least one value has to be asked for.");
        }

        return Supports(target, StatementForm.ShowTagValues)
            ? "SHOW TAG VALUES" + On(target, database) + From(measurement ?? throw new ArgumentNullException(nameof(measurement)))
                + " WITH KEY = " + QuotedText.QuoteIdentifier(tag) + " LIMIT " + limit.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static bool Supports(TargetProfile target, StatementForm form) => (target ?? throw new ArgumentNullException(nameof(target))).Supports(form);

    private static string On(TargetProfile target, string database)
    {
        string name = QuotedText.QuoteIdentifier(database ?? throw new ArgumentNullException(nameof(database)));
        return target.SupportsClause(SyntaxKind.OnClause) ? " ON " + name : string.Empty;
    }

    private static string From(string? measurement) => measurement is null ? string.Empty : " FROM " + QuotedText.QuoteIdentifier(measurement);
}
