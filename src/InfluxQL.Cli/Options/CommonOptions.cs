namespace InfluxQL.Cli.Options;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static CommandOption File { get; } = new(
        "--file", "FILE", "Read the query from a UTF-8 file; - is standard input.");

    public static CommandOption Color { get; } = new(
        "--color", "WHEN", "Colour the output: auto (on a terminal, unless NO_COLOR is set), always or never.")
    {
        Values = ["auto", "always", "never"],
    };

    public static CommandOption Format { get; } = new(
        "--format", "FORMAT", "text for people (the default), json for programs, sarif for CI systems that annotate code.")
    {
        Values = ["text", "json", "sarif"],
    };

    public static CommandOption Params { get; } = new(
        "--params", "JSON", "Values of bind parameters, as a JSON object: '{\"host\": \"web01\", \"n\": {\"integer\": 10}}'.");

    public static CommandOption JsonLines { get; } = new(
        "--jsonl", "FILE", "Batch form: read a JSON object per line from FILE or standard input, write one per line.")
    {
        ValueIsOptional = true,
    };

    /// <summary>What every command takes, and the tool itself; also <c>-h</c>.</summary>
    public static CommandOption Help { get; } = new("--help", null, "Show this text; after a command, the help of the command.");

    /// <summary>What only the tool itself takes.</summary>
    public static CommandOption Version { get; } = new("--version", null, "Show the version.");

    /// <summary>Whether to colour what goes to standard output.</summary>
    public static bool WantsColor(ParsedArguments arguments, bool terminalTakesColor) =>
        arguments.Find(Color) switch
        {
            "always" => true,
            "never" => false,
            _ => terminalTakesColor,
        };
}
