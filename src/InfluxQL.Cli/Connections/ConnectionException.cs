namespace InfluxQL.Cli.Connections;

/// <summary>A server cannot be talked to, or talks nonsense. The message says what failed, where, and what to do; it holds no secret.</summary>
internal sealed class ConnectionException(string message, Exception? inner = null) : Exception(message, inner);
