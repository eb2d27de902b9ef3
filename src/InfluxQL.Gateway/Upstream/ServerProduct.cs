using System.Net.Http.Headers;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Upstream;

/// <summary>
/// What a server says that it runs, in the headers of its answers. InfluxDB 1.x and 2.x have their version there and the
/// build OSS or ENT, InfluxDB 3 Core and Enterprise their names as the build; the products of the cloud may say nothing.
/// </summary>
/// <param name="Name">The product, for people.</param>
/// <param name="Targets">The products of targets that it may be.</param>
internal sealed record ServerProduct(string Name, IReadOnlyList<TargetProduct> Targets)
{
    private const int LongestVersion = 32;

    private static readonly TargetProduct[] s_first = [TargetProduct.OssV1];
    private static readonly TargetProduct[] s_second = [TargetProduct.OssV2];
    private static readonly TargetProduct[] s_third = [.. Enum.GetValues<TargetProduct>().Where(product => product < TargetProduct.OssV2)];

    /// <summary>Reads the headers; null where they do not tell.</summary>
    public static ServerProduct? Find(HttpResponseHeaders headers)
    {
        string version = ValueOf(headers, "X-Influxdb-Version").TrimStart('v');
        string build = ValueOf(headers, "X-Influxdb-Build");

        // Another gateway has the version of the API that it speaks, whatever stands behind it.
        return build == GatewayVersion.Build ? null : version.Split('.')[0] switch
        {
            "1" => Create("InfluxDB", version, s_first),
            "2" => Create("InfluxDB", version, s_second),
            "3" when build == "Core" => Create("InfluxDB 3 Core", version, TargetProduct.Core),
            "3" when build == "Enterprise" => Create("InfluxDB 3 Enterprise", version, TargetProduct.Enterprise),
            "3" => Create("InfluxDB", version, s_third),
            _ => null,
        };
    }

    private static ServerProduct Create(string name, string version, params TargetProduct[] targets) =>
        new($"{name} {(version.Length > LongestVersion ? version[..LongestVersion] : version)}", targets);

    private static string ValueOf(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.ToString() : string.Empty;
}
