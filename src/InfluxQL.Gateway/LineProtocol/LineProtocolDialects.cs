using InfluxQL.Targets;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>What is known of a dialect.</summary>
internal static class LineProtocolDialects
{
    /// <summary>The dialect of a target.</summary>
    public static LineProtocolDialect Of(TargetProfile target) => target.Product switch
    {
        TargetProduct.OssV1 => LineProtocolDialect.InfluxDB1,
        TargetProduct.OssV2 => LineProtocolDialect.InfluxDB2,
        TargetProduct.Core or TargetProduct.Enterprise => LineProtocolDialect.InfluxDB3,
        _ => LineProtocolDialect.Clustered,
    };

    /// <summary>Whether the parser is the one in Go, not the crate.</summary>
    public static bool IsGo(this LineProtocolDialect dialect) => dialect is LineProtocolDialect.InfluxDB1 or LineProtocolDialect.InfluxDB2;
}
