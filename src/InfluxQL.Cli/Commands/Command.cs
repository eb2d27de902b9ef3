using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Commands;

/// <summary>One command of the tool: what it takes, what its help says, and what it does.</summary>
internal abstract class Command
{
    /// <summary>The word after <c>influxql</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in one line without a full stop.</summary>
    public abstract string Summary { get; }

    /// <summary>The ways to call it, without <c>influxql</c>.</summary>
    public abstract IReadOnlyList<string> Usage { get; }

    /// <summary>What a reader of the help has to know: paragraphs.</summary>
    public abstract IReadOnlyList<string> Description { get; }

    /// <summary>The options, in the order of the help. <c>--help</c> is everywhere and not among them.</summary>
    public abstract IReadOnlyList<CommandOption> Options { get; }

    /// <summary>Examples to copy.</summary>
    public abstract IReadOnlyList<CommandExample> Examples { get; }

    /// <summary>What the command's exit status says.</summary>
    public virtual IReadOnlyList<ManualEntry> ExitStatuses => CommonEntries.ExitStatuses;

    /// <summary>The variables of the environment that it heeds; what its options say of that is among them.</summary>
    public virtual IReadOnlyList<ManualEntry> Environment => CommonEntries.VariablesOf(Options);

    /// <summary>The files that it reads or writes without being given their names, or whose form has a page of its own.</summary>
    public virtual IReadOnlyList<ManualEntry> Files => [];

    /// <summary>The words that the first argument without a name may be, for completion; empty where it is any text.</summary>
    public virtual IReadOnlyList<string> OperandValues => [];

    /// <summary>How many arguments without a name it takes.</summary>
    public virtual int MaxOperands => 1;

    /// <summary>What to do where there are more.</summary>
    public virtual string TooManyOperands => "Put the query in quotes, so that the shell passes it as one argument.";

    /// <summary>Reads its arguments.</summary>
    /// <exception cref="UsageException">It does not take them.</exception>
    public ParsedArguments Parse(ReadOnlySpan<string> args)
    {
        ParsedArguments parsed = ArgumentParser.Parse(Options, args);
        return parsed.AsksForHelp || parsed.Operands.Count <= MaxOperands
            ? parsed
            : throw new UsageException($"There are {parsed.Operands.Count} arguments where at most {MaxOperands} may be. {TooManyOperands}");
    }

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public abstract int Run(CommandContext context);
}
