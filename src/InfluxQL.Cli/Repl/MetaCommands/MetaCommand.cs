using InfluxQL.Cli.Repl.Language;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary>A command with a backslash: what it is called, what its help says, and how its arguments are read.</summary>
internal abstract class MetaCommand
{
    /// <summary>The name without the backslash.</summary>
    public abstract string Name { get; }

    /// <summary>Other names.</summary>
    public virtual IReadOnlyList<string> Aliases => [];

    /// <summary>The arguments as the help shows them; empty where there are none.</summary>
    public abstract string Usage { get; }

    /// <summary>What it does, in one line without a full stop.</summary>
    public abstract string Summary { get; }

    /// <summary>What else the help says: sentences.</summary>
    public virtual string Details => string.Empty;

    /// <summary>The arguments in their order, for completion.</summary>
    public virtual IReadOnlyList<CommandArgument> Arguments => [];

    /// <summary>Name and arguments.</summary>
    public string Signature => Usage.Length == 0 ? $"\\{Name}" : $"\\{Name} {Usage}";

    /// <summary>Reads the arguments.</summary>
    /// <param name="line">The whole line.</param>
    /// <param name="start">Where the arguments begin.</param>
    public abstract CommandReading Read(string line, int start);
}
