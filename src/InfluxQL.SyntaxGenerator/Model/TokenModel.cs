namespace InfluxQL.SyntaxGenerator.Model;

/// <summary>What sort of token a kind is.</summary>
internal enum TokenCategory
{
    Keyword,
    Punctuation,
    Token,
    Trivia,
}

/// <summary>A kind of token or trivia.</summary>
internal sealed class TokenModel
{
    public required string Name { get; init; }

    public required TokenCategory Category { get; init; }

    public required int Line { get; init; }

    /// <summary>What it is, for a kind without a fixed text.</summary>
    public string Summary { get; init; } = string.Empty;

    /// <summary>The fixed text of a keyword or punctuation.</summary>
    public string? Text { get; init; }

    /// <summary>A second way to write it.</summary>
    public string? AlsoText { get; init; }

    /// <summary>The lexer's names for it; more than one where context tells them apart.</summary>
    public IReadOnlyList<string> GrammarNames { get; init; } = [];

    /// <summary>What messages call the token, one entry per grammar name, or one for all.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    /// <summary>The node that the tree builder wraps such a token in, and that node's kind.</summary>
    public WrapModel? Wrap { get; init; }

    public bool HasFixedText => Text is not null;

    /// <summary>What messages call the token under one of its grammar names; null where nothing is known.</summary>
    public string? GetExpected(string grammarName)
    {
        if (Expected.Count == 0)
        {
            return Text;
        }

        int index = GrammarNames.ToList().IndexOf(grammarName);
        return Expected[Math.Min(index, Expected.Count - 1)];
    }
}

/// <summary>Says that a token becomes a node of its own as soon as it is consumed.</summary>
internal sealed record WrapModel(string Token, string Node, string NodeKind, int Line);
