namespace InfluxQL.Targets;

/// <summary>A fact about a target: that it has or lacks something, and who says so.</summary>
/// <typeparam name="T">What the fact is about.</typeparam>
public sealed class TargetRow<T>
{
    /// <summary>Makes a row.</summary>
    /// <param name="item">What the fact is about.</param>
    /// <param name="isSupported">Whether the target has it.</param>
    /// <param name="source">Who says so: a page, a product's source, or who made a custom profile.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> is null or empty.</exception>
    public TargetRow(T item, bool isSupported, string source)
    {
        Item = item;
        IsSupported = isSupported;
        Source = string.IsNullOrEmpty(source) ? throw new ArgumentException("A row needs a source.", nameof(source)) : source;
    }

    /// <summary>What the fact is about.</summary>
    public T Item { get; }

    /// <summary>Whether the target has it.</summary>
    public bool IsSupported { get; }

    /// <summary>Who says so.</summary>
    public string Source { get; }

    /// <summary>The row in a few words.</summary>
    public override string ToString() => $"{Item}: {(IsSupported ? "yes" : "no")} ({Source})";
}
