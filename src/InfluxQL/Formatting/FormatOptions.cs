namespace InfluxQL.Formatting;

/// <summary>How <see cref="QueryFormatter"/> lays out a query.</summary>
public sealed class FormatOptions
{
    private int _width = 80;
    private int _indent = 2;
    private string _newLine = "\n";

    /// <summary>What is used where nothing else is said.</summary>
    public static FormatOptions Default { get; } = new();

    /// <summary>
    /// How long a line should be at most, in UTF-16 code units. By default 80. A longer line stands only where nothing
    /// in it can move to the next one: a long name, literal or comment.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Width
    {
        get => _width;
        init => _width = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>How many spaces a level is indented. By default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or greater than 16.</exception>
    public int Indent
    {
        get => _indent;
        init => _indent = value is >= 0 and <= 16 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>How a line ends: a line feed (the default), a carriage return, or both.</summary>
    /// <exception cref="ArgumentException">The value is no end of a line.</exception>
    public string NewLine
    {
        get => _newLine;
        init => _newLine = value is "\n" or "\r\n" or "\r" ? value : throw new ArgumentException("A line ends with a line feed, a carriage return, or both.", nameof(value));
    }

    /// <summary>Whether the text ends with the end of a line, as files do. By default it does not.</summary>
    public bool EndsWithNewLine { get; init; }
}
