namespace InfluxQL.Cli.Repl.Language;

/// <summary>
/// Lines that the shell <c>influx</c> of InfluxDB 1.x takes and InfluxQL has not, such as <c>use telegraf</c>: each
/// stands for a command, or gets an answer that says what to type.
/// </summary>
internal static class ShellHabit
{
    /// <summary>Whether a line is a command: one with a backslash, or one of the shell's.</summary>
    public static bool IsCommandLine(string line) => CommandHead.Find(line) is not null || Find(line) is not null;

    /// <summary>The command that a line stands for, or what to say about it; null where it is neither.</summary>
    public static (string? Command, string? Answer)? Find(string line)
    {
        string text = line.Trim().TrimEnd(';').TrimEnd();
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }

        int end = text.AsSpan().IndexOfAny(" \t");
        string word = (end < 0 ? text : text[..end]).ToLowerInvariant();
        string rest = end < 0 ? string.Empty : text[end..].Trim();
        return word switch
        {
            "use" or "precision" or "chunked" => Of($"\\{word} {rest}"),
            "quit" or "help" or "history" or "settings" when rest.Length == 0 => Of($"\\{word}"),
            "q" or "exit" when rest.Length == 0 => Of("\\quit"),
            "help" => Of($"\\help {rest}"),
            "format" when rest == "column" => Of("\\output table"),
            "format" when rest.Length > 0 && !rest.Contains(' ', StringComparison.Ordinal) => Of($"\\output {rest}"),
            "format" => Say("\\output chooses the form of answers; \\format QUERY lays a query out."),
            "connect" => Of($"\\connect {rest}"),
            "clear" => Clear(rest),
            "chunk" => Of($"\\chunked {(rest.StartsWith("size", StringComparison.OrdinalIgnoreCase) ? rest[4..].Trim() : rest)}"),
            "pretty" => Say("JSON is indented on a terminal anyway; \\output json shows it."),
            "auth" => Say("\\connect URL as USER asks for the password."),
            "insert" => Say("A session reads; it writes no points. The endpoint /write of the server does, or of the gateway."),
            "consistency" or "node" => Say("That setting is for writing points and for nodes of a cluster, of which a session knows nothing."),
            _ => null,
        };
    }

    private static (string? Command, string? Answer)? Clear(string what) => what.ToLowerInvariant() switch
    {
        "" => Of("\\clear"),
        "db" or "database" => Of("\\use \"\""),
        _ => Say("\\use \"\" chooses no database; \\clear clears the screen."),
    };

    private static (string? Command, string? Answer)? Of(string command) => (command.TrimEnd(), null);

    private static (string? Command, string? Answer)? Say(string answer) => (null, answer);
}
