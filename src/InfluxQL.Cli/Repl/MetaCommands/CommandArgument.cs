namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary>An argument of a command.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The words that it may be, or some of them.</param>
internal sealed record CommandArgument(ArgumentKind Kind, IReadOnlyList<string> Words)
{
    /// <summary>A database or a retention policy.</summary>
    public static CommandArgument Database { get; } = new(ArgumentKind.Database, []);

    /// <summary>A file.</summary>
    public static CommandArgument File { get; } = new(ArgumentKind.File, []);

    /// <summary>A query.</summary>
    public static CommandArgument Query { get; } = new(ArgumentKind.Query, []);

    /// <summary>Something that nobody can offer.</summary>
    public static CommandArgument Free { get; } = new(ArgumentKind.Free, []);

    /// <summary>One of some words.</summary>
    public static CommandArgument OneOf(params IReadOnlyList<string> words) => new(ArgumentKind.Word, words);
}
