namespace InfluxQL.Cli.Repl;

/// <summary>A command that was read cannot be done; the message says why, and what to do.</summary>
internal sealed class CommandException(string message) : Exception(message);
