namespace InfluxQL.Cli.Terminal;

/// <summary>What the editor wants to be on the screen.</summary>
/// <param name="Rows">The rows, no more than the screen has.</param>
/// <param name="CursorRow">The row of the cursor.</param>
/// <param name="CursorColumn">The column of the cursor.</param>
internal sealed record EditFrame(IReadOnlyList<FrameRow> Rows, int CursorRow, int CursorColumn);
