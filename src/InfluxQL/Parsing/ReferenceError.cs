namespace InfluxQL.Parsing;

/// <summary>An error as InfluxDB 1.x words it, its position still an offset.</summary>
/// <param name="Message">The text without the position.</param>
/// <param name="Offset">
/// The offset of the position that it names, in UTF-16 code units; one more than the text is long where it counts the
/// end of the text twice; <see cref="NoPosition"/> where it names none.
/// </param>
internal readonly record struct ReferenceError(string Message, int Offset)
{
    /// <summary>For errors whose text ends without a position.</summary>
    public const int NoPosition = -1;

    /// <summary>Where the reference forgets the position, it says line 1, char 1.</summary>
    public const int Origin = 0;

    /// <summary>What follows the position.</summary>
    public string? AfterPosition { get; init; }

    public static ReferenceError WithoutPosition(string message) => new(message, NoPosition);

    /// <summary>The whole text, for an error in <paramref name="text"/>.</summary>
    public string Format(string text) =>
        Offset == NoPosition ? Message : Message + ReferencePosition.Format(text, Offset) + AfterPosition;
}
