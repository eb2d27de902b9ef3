namespace InfluxQL.Services;

/// <summary>What may stand at a place.</summary>
public sealed class CompletionList
{
    internal CompletionList(IReadOnlyList<CompletionItem> items, FreeInput freeInput, bool isIncomplete)
    {
        Items = items;
        FreeInput = freeInput;
        IsIncomplete = isIncomplete;
    }

    /// <summary>Nothing may, or nobody knows what.</summary>
    public static CompletionList Empty { get; } = new([], FreeInput.None, false);

    /// <summary>The offers, the likeliest first. Those that do not match what is typed already are left out.</summary>
    public IReadOnlyList<CompletionItem> Items { get; }

    /// <summary>What else may be typed here.</summary>
    public FreeInput FreeInput { get; }

    /// <summary>Whether offers were left out because there are too many.</summary>
    public bool IsIncomplete { get; }
}
