namespace InfluxQL.Text;

/// <summary>One edit of a text: a span and what replaces it.</summary>
public readonly struct TextChange : IEquatable<TextChange>
{
    private readonly string? _newText;

    /// <summary>Creates a change.</summary>
    /// <param name="span">The text to replace, in the text before any change; an empty span inserts.</param>
    /// <param name="newText">What replaces it; the empty string deletes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="newText"/> is null.</exception>
    public TextChange(TextSpan span, string newText)
    {
        _newText = newText ?? throw new ArgumentNullException(nameof(newText));
        Span = span;
    }

    /// <summary>The text to replace, in UTF-16 code units of the text before any change.</summary>
    public TextSpan Span { get; }

    /// <summary>What replaces the span.</summary>
    public string NewText => _newText ?? string.Empty;

    /// <inheritdoc/>
    public bool Equals(TextChange other) => Span == other.Span && NewText == other.NewText;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextChange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Span.GetHashCode() * 397) ^ StringComparer.Ordinal.GetHashCode(NewText));

    /// <summary>The change as <c>[start..end) -> "text"</c>.</summary>
    public override string ToString() => $"{Span} -> \"{NewText}\"";

    /// <summary>Equality of span and new text.</summary>
    public static bool operator ==(TextChange left, TextChange right) => left.Equals(right);

    /// <summary>Inequality of span or new text.</summary>
    public static bool operator !=(TextChange left, TextChange right) => !left.Equals(right);
}
