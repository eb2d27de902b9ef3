namespace InfluxQL.Targets;

/// <summary>A product that answers queries.</summary>
public enum TargetProduct
{
    /// <summary>InfluxDB Clustered.</summary>
    Clustered,

    /// <summary>InfluxDB Cloud Dedicated.</summary>
    CloudDedicated,

    /// <summary>InfluxDB Cloud Serverless.</summary>
    CloudServerless,

    /// <summary>InfluxDB 3 Core.</summary>
    Core,

    /// <summary>InfluxDB 3 Enterprise.</summary>
    Enterprise,

    /// <summary>InfluxDB OSS 2.x and InfluxDB Cloud (TSM).</summary>
    OssV2,

    /// <summary>InfluxDB OSS 1.x.</summary>
    OssV1,
}
