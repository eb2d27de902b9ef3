namespace InfluxQL.Cli.Terminal;

/// <summary>What a person gave: a text, or the wish to stop.</summary>
/// <param name="Kind">Whether there is a text.</param>
/// <param name="Text">The text; empty where there is none.</param>
internal readonly record struct LineInput(LineInputKind Kind, string Text)
{
    /// <summary>The end of the input.</summary>
    public static LineInput End { get; } = new(LineInputKind.End, string.Empty);

    /// <summary>The text was thrown away.</summary>
    public static LineInput Discarded { get; } = new(LineInputKind.Discarded, string.Empty);

    /// <summary>A text to run.</summary>
    public static LineInput Of(string text) => new(LineInputKind.Text, text);
}
