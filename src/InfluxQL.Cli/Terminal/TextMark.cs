namespace InfluxQL.Cli.Terminal;

/// <summary>Something about a part of the text that a person should see: a squiggle with its message.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="Length">How many UTF-16 code units; 0 is shown as one character.</param>
/// <param name="Kind">How bad it is.</param>
/// <param name="Message">One sentence.</param>
/// <param name="IsUnfinished">Whether it says only that the text goes on, which nobody needs to be shown as an error while they type on.</param>
/// <param name="Source">What the language made it of, for <see cref="ITextAnalysis.GetFix"/>; null where there is nothing.</param>
internal sealed record TextMark(int Start, int Length, MarkKind Kind, string Message, object? Source = null, bool IsUnfinished = false)
{
    /// <summary>The position behind the last code unit.</summary>
    public int End => Start + Length;
}
