using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Repl.Language;
using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Repl;

/// <summary>The prompt: the target, and the database where one is chosen.</summary>
internal static class ReplPrompt
{
    private const int MaxLength = 40;

    /// <summary>The prompt of a session.</summary>
    public static LinePrompt Of(ReplSession session)
    {
        string target = session.Queries.Target.Id;
        string place = session.Queries.Database is { } database
            ? " " + VisibleText.Of(new DatabaseArgument(database, session.Queries.RetentionPolicy).ToString())
            : string.Empty;
        return new LinePrompt(Shorten(target + place) + "> ");
    }

    // A prompt that fills the line leaves no room for queries.
    private static string Shorten(string text) => text.Length <= MaxLength ? text : text[..(MaxLength - 1)] + "\u2026";
}
