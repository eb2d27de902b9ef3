using System.Text;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.LineProtocol;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Requests;
using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Writing;

/// <summary>Where a write goes.</summary>
/// <param name="Database">The name of the database on the server, which rights are about.</param>
/// <param name="PathAndQuery">What is asked of the server.</param>
/// <param name="Precision">The unit of the timestamps.</param>
internal sealed record WriteTarget(string Database, string PathAndQuery, WritePrecision Precision)
{
    private const int LongestQuotedValue = 64;

    /// <summary>Finds the target of a write.</summary>
    /// <exception cref="RequestRefusedException">A parameter is missing, or has a value that it cannot have (400).</exception>
    public static WriteTarget Resolve(WriteParameters parameters, GatewayOptions options, LineProtocolDialect dialect)
    {
        if (!WritePrecision.TryParse(parameters.Precision, dialect, out WritePrecision precision))
        {
            string given = parameters.Precision!.Length > LongestQuotedValue ? parameters.Precision[..LongestQuotedValue] : parameters.Precision;
            throw RequestFaults.Malformed($"failed to deserialize db/rp/precision in request: unknown variant `{given}`, expected one of `s`, `ms`, `us`, `ns`");
        }

        if (string.IsNullOrEmpty(parameters.Database))
        {
            throw InvalidLength();
        }

        string database = parameters.Database;
        string? policy = parameters.RetentionPolicy;
        if (options.Target.IsInfluxDB3)
        {
            database = options.Mapping.Resolve(database, policy);
            policy = null;
            RequireValid(database);
        }

        var path = new StringBuilder("/write?db=").Append(Uri.EscapeDataString(database));
        if (!string.IsNullOrEmpty(policy))
        {
            path.Append("&rp=").Append(Uri.EscapeDataString(policy));
        }

        return new WriteTarget(database, path.Append("&precision=").Append(precision.Name).ToString(), precision);
    }

    private static void RequireValid(string database)
    {
        if (database.Length > DatabaseNames.MaxLength)
        {
            throw InvalidLength();
        }

        if (!DatabaseNames.IsValid(database))
        {
            throw RequestFaults.Malformed(
                $"The database {database} has a name that the server cannot have. Names are letters, digits, _, - and /, and begin with a letter or digit.");
        }
    }

    // The text of the guide.
    private static RequestRefusedException InvalidLength() => RequestFaults.Malformed("namespace name length must be between 1 and 64 characters");
}
