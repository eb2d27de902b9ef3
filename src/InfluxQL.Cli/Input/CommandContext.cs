using InfluxQL.Cli.Options;
using InfluxQL.Cli.Streams;

namespace InfluxQL.Cli.Input;

/// <summary>What a command runs with.</summary>
internal sealed class CommandContext(
    ParsedArguments arguments,
    Stream input,
    StreamWriter output,
    TextWriter error,
    TerminalSettings terminal)
{
    /// <summary>The options and operands.</summary>
    public ParsedArguments Arguments { get; } = arguments;

    /// <summary>Standard input.</summary>
    public Stream Input { get; } = input;

    /// <summary>Standard output. Flush it before writing to the stream below it.</summary>
    public StreamWriter Output { get; } = output;

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>What the streams are.</summary>
    public TerminalSettings Terminal { get; } = terminal;
}
