namespace InfluxQL.Gateway.Options;

/// <summary>What the gateway does with the lines of a write.</summary>
public enum LineProtocolCheck
{
    /// <summary>Every line is checked; a wrong one refuses the write.</summary>
    Strict,

    /// <summary>Lines go to the server as they are, which judges them itself.</summary>
    PassThrough,
}
