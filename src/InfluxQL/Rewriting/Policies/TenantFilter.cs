using InfluxQL.Literals;

namespace InfluxQL.Rewriting.Policies;

/// <summary>The tag and value that everything a client reads must carry.</summary>
public sealed class TenantFilter
{
    /// <summary>Makes a filter.</summary>
    /// <param name="tag">The name of the tag.</param>
    /// <param name="value">Its value. An empty one would mean the points without the tag, and is refused.</param>
    /// <exception cref="ArgumentException">A text is null, empty, or holds a carriage return or NUL, which no query can say.</exception>
    public TenantFilter(string tag, string value)
    {
        Tag = Check(tag, nameof(tag));
        Value = Check(value, nameof(value));
    }

    /// <summary>The name of the tag.</summary>
    public string Tag { get; }

    /// <summary>The value that the tag must have.</summary>
    public string Value { get; }

    private static string Check(string text, string parameter) =>
        string.IsNullOrEmpty(text) || !QuotedText.CanQuote(text.AsSpan())
            ? throw new ArgumentException("The text is empty, or holds a carriage return or NUL.", parameter)
            : text;
}
