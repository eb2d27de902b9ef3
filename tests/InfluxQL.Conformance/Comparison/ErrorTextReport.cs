using System.Text;
using System.Text.RegularExpressions;

namespace InfluxQL.Conformance.Comparison;

/// <summary>Compares error texts with the reference's and counts what differs, by kind of difference.</summary>
public sealed partial class ErrorTextReport
{
    private readonly SortedDictionary<string, (int Count, string Example)> _classes = new(StringComparer.Ordinal);

    /// <summary>How many pairs were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>How many pairs are equal as a whole.</summary>
    public int EqualTexts { get; private set; }

    /// <summary>How many pairs have the same line and character, or both none.</summary>
    public int EqualPositions { get; private set; }

    /// <summary>How many pairs have the same message before the position.</summary>
    public int EqualMessages { get; private set; }

    /// <summary>How many pairs there are of each kind of difference.</summary>
    public IReadOnlyDictionary<string, int> Classes => _classes.ToDictionary(item => item.Key, item => item.Value.Count);

    /// <summary>Adds a pair.</summary>
    /// <param name="query">The query, for the example.</param>
    /// <param name="expected">The reference's error.</param>
    /// <param name="actual">The library's error, or null where it has none.</param>
    public void Add(string query, string expected, string? actual)
    {
        Compared++;
        (string expectedMessage, string? expectedPosition) = Split(expected);
        (string actualMessage, string? actualPosition) = Split(actual ?? "no error");
        bool sameMessage = expectedMessage == actualMessage;
        bool samePosition = expectedPosition == actualPosition;
        EqualMessages += sameMessage ? 1 : 0;
        EqualPositions += samePosition ? 1 : 0;
        if (sameMessage && samePosition)
        {
            EqualTexts++;
            return;
        }

        string name = sameMessage
            ? $"position of: {Shape(expectedMessage)}"
            : $"{Shape(expectedMessage)} -> {Shape(actualMessage)}";
        string example = $"{query}\n        expected {expected}\n        actual   {actual ?? "no error"}";
        _classes[name] = _classes.TryGetValue(name, out (int Count, string Example) known) ? (known.Count + 1, known.Example) : (1, example);
    }

    /// <summary>Gives the counts, and every kind of difference with its first example, the most frequent first.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.AppendLine($"{Compared} errors: {EqualTexts} texts, {EqualMessages} messages and {EqualPositions} positions are equal.");
        foreach ((string name, (int count, string example)) in _classes.OrderByDescending(item => item.Value.Count))
        {
            text.AppendLine($"  {count,5} {name}");
            text.AppendLine($"        {example}");
        }

        return text.ToString();
    }

    private static (string Message, string? Position) Split(string error)
    {
        Match match = Position().Match(error);
        return match.Success ? (error.Remove(match.Index, match.Length), match.Value) : (error, null);
    }

    // What the query's own text contributes is left out, so that equal mistakes fall together.
    private static string Shape(string message) => Digits().Replace(Found().Replace(message, "found …, expected"), "N");

    [GeneratedRegex(" at line [0-9]+, char [0-9]+")]
    private static partial Regex Position();

    [GeneratedRegex("found .*?, expected", RegexOptions.Singleline)]
    private static partial Regex Found();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
