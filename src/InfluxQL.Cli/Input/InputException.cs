namespace InfluxQL.Cli.Input;

/// <summary>An input cannot be read; the message says what to do.</summary>
internal sealed class InputException(string message) : Exception(message);
