namespace InfluxQL.Cli.Options;

/// <summary>A command was called wrongly; the message says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
