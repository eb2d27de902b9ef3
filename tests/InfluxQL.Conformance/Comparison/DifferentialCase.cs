using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace InfluxQL.Conformance.Comparison;

/// <summary>A query with what the library and the reference say about it.</summary>
public sealed partial class DifferentialCase
{
    private readonly ILibraryAdapter _reference;
    private IReadOnlyList<QueryWord>? _words;

    /// <summary>Asks both about a query.</summary>
    public DifferentialCase(string query, JsonElement? parameters, ILibraryAdapter library, ILibraryAdapter reference)
    {
        _reference = reference;
        Query = query;
        Parameters = parameters;
        Ours = library.Parse(query, parameters);
        Theirs = reference.Parse(query, parameters);
    }

    /// <summary>The query.</summary>
    public string Query { get; }

    /// <summary>Its bind parameters, or null.</summary>
    public JsonElement? Parameters { get; }

    /// <summary>What the library says.</summary>
    public ParseOutcome Ours { get; }

    /// <summary>What the reference says.</summary>
    public ParseOutcome Theirs { get; }

    /// <summary>The query's words and symbols without white space and comments.</summary>
    public IReadOnlyList<QueryWord> Words => _words ??= QueryWord.CutWithoutSpace(Query);

    /// <summary>In what the two differ, or null where they agree.</summary>
    public string? Difference => Ours.DifferenceFrom(Theirs);

    /// <summary>
    /// Whether the library says about the query what the reference says about another wording of it; prints may differ
    /// as long as they mean the same.
    /// </summary>
    public bool AgreesOn(string rephrased)
    {
        if (rephrased == Query || PrintMeansTheSame())
        {
            // The wording makes no difference here.
            return false;
        }

        ParseOutcome theirs = _reference.Parse(rephrased, Parameters);
        return RoundedDifference(theirs) is null || PrintMeansTheSame(theirs);
    }

    /// <summary>
    /// Whether the library's print means to the reference what the query means to it: the same kinds of statements, and
    /// printed by the reference both come out alike.
    /// </summary>
    public bool PrintMeansTheSame() => PrintMeansTheSame(Theirs);

    /// <summary>Whether both print the same when every number with a point has three decimals.</summary>
    public bool PrintDiffersInRoundingOnly() => RoundedDifference(Theirs) is null;

    private bool PrintMeansTheSame(ParseOutcome theirs)
    {
        if (!Ours.Ok || !theirs.Ok || !Ours.Statements.SequenceEqual(theirs.Statements))
        {
            return false;
        }

        ParseOutcome again = _reference.Parse(Ours.Canonical!);
        return again.Ok && again.Canonical == theirs.Canonical;
    }

    private string? RoundedDifference(ParseOutcome theirs) => WithRoundedNumbers(Ours).DifferenceFrom(WithRoundedNumbers(theirs));

    private static ParseOutcome WithRoundedNumbers(ParseOutcome outcome) =>
        outcome.Canonical is null ? outcome : outcome with { Canonical = RoundNumbers(outcome.Canonical) };

    // The first two alternatives step over what stands in quotes.
    [GeneratedRegex("""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|(?<![\w.])(?<number>\d+\.\d+)(?![\w.])""", RegexOptions.Singleline)]
    private static partial Regex NumberOutsideQuotes();

    private static string RoundNumbers(string canonical) => NumberOutsideQuotes().Replace(canonical, match =>
        match.Groups["number"].Success
            ? double.Parse(match.Value, CultureInfo.InvariantCulture).ToString("F3", CultureInfo.InvariantCulture)
            : match.Value);
}
