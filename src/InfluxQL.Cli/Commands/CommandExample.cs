namespace InfluxQL.Cli.Commands;

/// <summary>An example in the help of a command.</summary>
/// <param name="Text">What to type.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record CommandExample(string Text, string Meaning);
