namespace InfluxQL.Cli.Results;

/// <summary>A value of a result.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">
/// A string's text, or a number as the server wrote it, so that none loses digits; <c>true</c>, <c>false</c>, <c>null</c>.
/// </param>
internal readonly record struct ResultValue(ResultValueKind Kind, string Text)
{
    /// <summary>No value.</summary>
    public static ResultValue Null { get; } = new(ResultValueKind.Null, "null");

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => Kind == ResultValueKind.Null;
}
