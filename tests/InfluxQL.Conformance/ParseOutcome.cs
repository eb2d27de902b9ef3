namespace InfluxQL.Conformance;

/// <summary>What a parser says about a query.</summary>
/// <param name="Ok">Whether the query is accepted.</param>
/// <param name="Statements">The kinds of the statements as the corpora spell them; empty where the query is refused.</param>
/// <param name="Canonical">The printed query, or null where it is refused.</param>
/// <param name="Error">The error text in the reference's words, or null.</param>
/// <param name="Panic">The text of a panic, which only the Go reference can have.</param>
public sealed record ParseOutcome(
    bool Ok,
    IReadOnlyList<string> Statements,
    string? Canonical,
    string? Error,
    string? Panic = null)
{
    /// <summary>
    /// Says in what two outcomes differ: verdict, statements or canonical text, the first of them, or null where they
    /// agree. Error texts are not compared here.
    /// </summary>
    public string? DifferenceFrom(ParseOutcome expected)
    {
        if (Ok != expected.Ok)
        {
            return Ok ? $"accepted, expected the error {expected.Error ?? expected.Panic}" : $"refused with {Error ?? Panic}";
        }

        if (!Ok)
        {
            return null;
        }

        if (!Statements.SequenceEqual(expected.Statements))
        {
            return $"statements {string.Join(", ", Statements)}, expected {string.Join(", ", expected.Statements)}";
        }

        return Canonical == expected.Canonical ? null : $"prints  {Canonical}\n    expected {expected.Canonical}";
    }
}
