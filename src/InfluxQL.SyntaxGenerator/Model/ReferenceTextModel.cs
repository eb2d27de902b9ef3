namespace InfluxQL.SyntaxGenerator.Model;

/// <summary>
/// What InfluxDB 1.x says where a token does not fit, for a place where this does not follow from the grammar: the
/// place is a rule with a choice, or a token that is required.
/// </summary>
internal sealed class ReferenceTextModel
{
    public required int Line { get; init; }

    /// <summary>The rule that had a choice.</summary>
    public string? Rule { get; init; }

    /// <summary>The token that was required.</summary>
    public string? Token { get; init; }

    /// <summary>Tokens of which one must stand before; none where anything may.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Tokens of which one must stand earlier in the statement, ...</summary>
    public IReadOnlyList<string> Since { get; init; } = [];

    /// <summary>... with none of these behind it.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Whether no white space may stand before the token that does not fit.</summary>
    public bool IsAdjacent { get; init; }

    /// <summary>What was expected.</summary>
    public string? Expected { get; init; }

    /// <summary>A text of its own, without what was found and without a position.</summary>
    public string? Message { get; init; }
}
