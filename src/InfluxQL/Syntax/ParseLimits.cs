namespace InfluxQL.Syntax;

/// <summary>
/// How much a parser takes on. A text beyond a limit is refused with a diagnostic of its own; its tree holds the whole
/// text nevertheless. The defaults let every query of a person or a dashboard pass and keep a hostile one cheap.
/// </summary>
public sealed class ParseLimits
{
    private int _maxTextLength = 4 * 1024 * 1024;
    private int _maxTokens = 2_000_000;
    private int _maxDepth = 96;
    private int _maxOperators = 10_000;
    private int _maxStatements = 10_000;

    /// <summary>The limits that hold where none are given.</summary>
    public static ParseLimits Default { get; } = new();

    /// <summary>Greatest length of a text, in UTF-16 code units. By default 4 194 304.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxTextLength
    {
        get => _maxTextLength;
        init => _maxTextLength = Positive(value);
    }

    /// <summary>Greatest number of tokens. By default 2 000 000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxTokens
    {
        get => _maxTokens;
        init => _maxTokens = Positive(value);
    }

    /// <summary>
    /// How deep parentheses, calls and sub-queries may nest. By default 96, at most 96: with that a stack of 256 KB
    /// is enough for every walk.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or greater than 96.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init => _maxDepth = value <= 96 ? Positive(value) : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Greatest number of operators in one chain such as <c>a + b + c</c>. By default 10 000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxOperators
    {
        get => _maxOperators;
        init => _maxOperators = Positive(value);
    }

    /// <summary>Greatest number of statements in a text. By default 10 000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxStatements
    {
        get => _maxStatements;
        init => _maxStatements = Positive(value);
    }

    private static int Positive(int value) => value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
}
