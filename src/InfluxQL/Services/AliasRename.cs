using InfluxQL.Literals;
using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>An alias that can be renamed, and all places where its name stands.</summary>
public sealed class AliasRename
{
    internal AliasRename(string name, IReadOnlyList<TextSpan> spans)
    {
        Name = name;
        Spans = spans;
    }

    /// <summary>The name as it is, without quotes.</summary>
    public string Name { get; }

    /// <summary>Where the name stands, in the order of the text.</summary>
    public IReadOnlyList<TextSpan> Spans { get; }

    /// <summary>The changes that give it another name.</summary>
    /// <param name="newName">The new name, without quotes; they are added where it needs them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="newName"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="newName"/> is empty, or has a character that no quoted name can have.</exception>
    public IReadOnlyList<TextChange> GetChanges(string newName)
    {
        if (newName is null)
        {
            throw new ArgumentNullException(nameof(newName));
        }

        if (newName.Length == 0 || !QuotedText.CanQuote(newName.AsSpan()))
        {
            throw new ArgumentException("A column needs a name of at least one character, without carriage return and NUL.", nameof(newName));
        }

        string written = NameText.Write(newName, quoted: false);
        return [.. Spans.Select(span => new TextChange(span, written))];
    }
}
