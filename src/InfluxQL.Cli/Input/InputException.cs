namespace InfluxQL.Cli.Input;

/// <summary>A file or input cannot be read or written; the message says what to do.</summary>
internal sealed class InputException(string message) : Exception(message);
