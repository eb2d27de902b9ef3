namespace InfluxQL.Gateway.Responses;

/// <summary>How a scan of bytes that are there so far ended.</summary>
internal enum ScanResult
{
    /// <summary>The value is there in full.</summary>
    Complete,

    /// <summary>The bytes end before the value does.</summary>
    NeedMore,

    /// <summary>The bytes are no JSON, whatever follows.</summary>
    Invalid,
}
