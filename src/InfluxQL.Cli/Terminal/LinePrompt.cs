namespace InfluxQL.Cli.Terminal;

/// <summary>What stands before the text: plain text without escape sequences; the editor colours it.</summary>
/// <param name="First">Before the first line, as <c>"telegraf> "</c>.</param>
/// <param name="Next">Before each further line; shown flush right with the first, so that the text is one block.</param>
internal sealed record LinePrompt(string First, string Next = "… ");
