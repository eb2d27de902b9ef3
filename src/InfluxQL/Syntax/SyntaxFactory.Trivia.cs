using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

public static partial class SyntaxFactory
{
    /// <summary>One space.</summary>
    public static SyntaxTrivia Space { get; } = Create(GreenTrivia.Space);

    /// <summary>A line feed.</summary>
    public static SyntaxTrivia LineFeed { get; } = Create(GreenTrivia.LineFeed);

    /// <summary>A carriage return and a line feed.</summary>
    public static SyntaxTrivia CarriageReturnLineFeed { get; } = Create(GreenTrivia.CarriageReturnLineFeed);

    /// <summary>Makes white space of spaces and tabs.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is empty or holds something else.</exception>
    public static SyntaxTrivia Whitespace(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        if (text.Length == 0 || text.Trim(' ', '\t').Length > 0)
        {
            throw new ArgumentException("White space is made of spaces and tabs.", nameof(text));
        }

        return Create(new GreenTrivia(SyntaxKind.WhitespaceTrivia, text));
    }

    /// <summary>Makes the end of a line: a line feed, a carriage return, or both.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is something else.</exception>
    public static SyntaxTrivia EndOfLine(string text) => text switch
    {
        null => throw new ArgumentNullException(nameof(text)),
        "\n" => LineFeed,
        "\r\n" => CarriageReturnLineFeed,
        "\r" => Create(new GreenTrivia(SyntaxKind.EndOfLineTrivia, text)),
        _ => throw new ArgumentException("A line ends with a line feed, a carriage return, or both.", nameof(text)),
    };

    /// <summary>Makes a comment of its whole text: <c>-- …</c> or <c>/* … */</c>.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is not exactly one comment.</exception>
    public static SyntaxTrivia Comment(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        const string Start = "/*";
        const string End = "*/";
        if (text.StartsWith("--", StringComparison.Ordinal) && text.IndexOfAny(['\r', '\n']) < 0)
        {
            return Create(new GreenTrivia(SyntaxKind.SingleLineCommentTrivia, text));
        }

        if (text.StartsWith(Start, StringComparison.Ordinal)
            && text.IndexOf(End, Start.Length, StringComparison.Ordinal) is var end
            && end >= 0
            && end + End.Length == text.Length)
        {
            return Create(new GreenTrivia(SyntaxKind.MultiLineCommentTrivia, text));
        }

        throw new ArgumentException("The text is not exactly one comment.", nameof(text));
    }

    /// <summary>A list of one trivia.</summary>
    public static SyntaxTriviaList TriviaList(SyntaxTrivia trivia) => new(trivia);

    /// <summary>A list of trivia.</summary>
    public static SyntaxTriviaList TriviaList(params SyntaxTrivia[] trivia) => new(trivia);

    /// <summary>A list of trivia.</summary>
    public static SyntaxTriviaList TriviaList(IEnumerable<SyntaxTrivia> trivia) => new(trivia);

    private static SyntaxTrivia Create(GreenTrivia green) => new(default, green, 0);
}
