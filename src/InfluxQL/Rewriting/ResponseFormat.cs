namespace InfluxQL.Rewriting;

/// <summary>The form of a response.</summary>
public enum ResponseFormat
{
    /// <summary><c>application/json</c>.</summary>
    Json,

    /// <summary><c>application/csv</c>. Timestamps are integers, nanoseconds unless <c>epoch</c> says otherwise.</summary>
    Csv,

    /// <summary><c>application/x-msgpack</c>.</summary>
    MessagePack,
}
