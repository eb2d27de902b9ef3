namespace InfluxQL.Cli.Terminal;

/// <summary>One thing that may stand at the cursor.</summary>
/// <param name="Label">What the menu shows.</param>
/// <param name="InsertText">What is inserted.</param>
/// <param name="Start">The first UTF-16 code unit that it replaces.</param>
/// <param name="Length">How many it replaces; 0 where it is inserted.</param>
/// <param name="Kind">What it is, in one word for the menu, as <c>field</c>.</param>
/// <param name="Detail">More about it for the menu: a type, a signature; null for none.</param>
/// <param name="CursorOffset">Where the cursor goes in the inserted text; null for its end.</param>
internal sealed record CompletionChoice(
    string Label,
    string InsertText,
    int Start,
    int Length,
    string Kind,
    string? Detail = null,
    int? CursorOffset = null);
