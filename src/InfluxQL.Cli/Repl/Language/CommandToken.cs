namespace InfluxQL.Cli.Repl.Language;

/// <summary>What the tokens of a command's arguments are.</summary>
internal enum CommandToken
{
    /// <summary>Letters up to a blank, or up to a sign that the command uses.</summary>
    Word,

    /// <summary>A name or text in quotes.</summary>
    Quoted,

    /// <summary>A quote that is not closed, and all that follows it.</summary>
    Unclosed,

    /// <summary>The dot between a database and a retention policy.</summary>
    Dot,

    /// <summary>The sign between the name and the value of a parameter.</summary>
    Equals,

    /// <summary>A regular expression between slashes.</summary>
    Regex,

    /// <summary>All of the line: a query, or JSON.</summary>
    Rest,
}
