namespace InfluxQL.Cli.Streams;

/// <summary>Standard output cannot be written.</summary>
internal sealed class OutputException(string message, Exception inner) : Exception(message, inner);
