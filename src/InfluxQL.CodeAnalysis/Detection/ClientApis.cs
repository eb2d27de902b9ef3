namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>
/// The clients that are known. Parameters are named, not counted, since versions of a client order them differently.
/// </summary>
internal static class ClientApis
{
    private const string InfluxDataNet = "InfluxData.Net.InfluxDb.ClientModules.IBasicClientModule";
    private const string AdysTech = "AdysTech.InfluxDB.Client.Net.IInfluxDBClient";
    private const string AdysTechClass = "AdysTech.InfluxDB.Client.Net.InfluxDBClient";
    private const string Vibrant = "Vibrant.InfluxDB.Client.IInfluxClient";
    private const string VibrantClass = "Vibrant.InfluxDB.Client.InfluxClient";
    private const string VibrantExtensions = "Vibrant.InfluxDB.Client.InfluxClientExtensions";
    private const string InfluxDB3 = "InfluxDB3.Client.IInfluxDBClient";
    private const string InfluxDB3Class = "InfluxDB3.Client.InfluxDBClient";
    private const string Building = "InfluxQL.Building.InfluxQLQuery";

    public static IReadOnlyList<ClientApi> All { get; } =
    [
        new(InfluxDataNet, "QueryAsync", "query", "queries", "queryTemplate"),
        new(InfluxDataNet, "QueryChunkedAsync", "query", "queries", "queryTemplate"),
        new(InfluxDataNet, "MultiQueryAsync", "queries"),
        new(InfluxDataNet, "MultiQueryChunkedAsync", "queries"),

        new(AdysTech, "QueryMultiSeriesAsync", "measurementQuery"),
        new(AdysTech, "QueryDBAsync", "measurementQuery"),
        new(AdysTechClass, "QueryMultiSeriesAsync", "measurementQuery"),
        new(AdysTechClass, "QueryDBAsync", "measurementQuery"),

        .. OfVibrant(Vibrant),
        .. OfVibrant(VibrantClass),
        .. OfVibrant(VibrantExtensions),

        .. OfInfluxDB3(InfluxDB3),
        .. OfInfluxDB3(InfluxDB3Class),

        // The released v2 client speaks Flux alone; its early versions could be asked for InfluxQL.
        new("InfluxDB.Client.Api.Domain.Query", ".ctor", "query") { LanguageParameter = "type", LanguageMember = "Influxql" },

        new(Building, "Create", "template") { IsSafe = true },
        new(Building, "CreateWithParameters", "template") { IsSafe = true },
    ];

    private static IEnumerable<ClientApi> OfVibrant(string type) =>
    [
        new(type, "ReadAsync", "query"),
        new(type, "ReadChunkedAsync", "query"),
        new(type, "ExecuteOperationAsync", "commandOrQuery"),
        new(type, "DeleteAsync", "deleteQuery"),
    ];

    private static IEnumerable<ClientApi> OfInfluxDB3(string type)
    {
        foreach (string method in (string[])["Query", "QueryBatches", "QueryPoints"])
        {
            yield return new(type, method, "query") { LanguageParameter = "queryType", LanguageMember = "InfluxQL" };
        }
    }
}
