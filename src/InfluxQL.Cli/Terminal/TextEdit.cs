namespace InfluxQL.Cli.Terminal;

/// <summary>One change of a text, as undo keeps it.</summary>
/// <param name="Start">Where it is.</param>
/// <param name="Removed">What stood there.</param>
/// <param name="Inserted">What stands there since.</param>
/// <param name="CursorBefore">Where the cursor was.</param>
/// <param name="Group">Edits of one group are undone together.</param>
internal readonly record struct TextEdit(int Start, string Removed, string Inserted, int CursorBefore, int Group);
