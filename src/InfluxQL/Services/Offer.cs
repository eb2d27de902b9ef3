namespace InfluxQL.Services;

/// <summary>An offer before it is known whether it matches what is typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What a list shows.</param>
/// <param name="Text">What is inserted.</param>
/// <param name="Group">Offers of a lower group stand higher.</param>
internal readonly record struct Offer(CompletionKind Kind, string Label, string Text, int Group)
{
    public string? Snippet { get; init; }

    public string? Detail { get; init; }

    public string? Documentation { get; init; }
}
