namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary>What an argument of a command is: for completion and for the words of messages.</summary>
internal enum ArgumentKind
{
    /// <summary>Nothing that could be offered.</summary>
    Free,

    /// <summary>One of the words of <see cref="CommandArgument.Words"/>.</summary>
    Word,

    /// <summary>A database or a retention policy.</summary>
    Database,

    /// <summary>A file.</summary>
    File,

    /// <summary>A query, to the end of the line.</summary>
    Query,
}
