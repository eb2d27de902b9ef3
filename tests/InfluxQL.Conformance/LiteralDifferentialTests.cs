using System.Globalization;
using InfluxQL.Conformance.Generation;
using InfluxQL.Conformance.Reference;
using InfluxQL.Literals;

namespace InfluxQL.Conformance;

public sealed class LiteralDifferentialTests
{
    private const long Seed = 7;
    private const int Shown = 20;

    [GoFact]
    public void Regexes_are_refused_with_the_texts_of_Go()
    {
        CompareAll(30_000, LiteralGenerator.Regex, (oracle, pattern) =>
        {
            LiteralVerdict theirs = oracle.Regex(pattern);
            string? ours = RegexSyntax.Check(pattern)?.Message;
            return ours == theirs.Error ? null : $"{ours ?? "valid"}, expected {theirs.Error ?? "valid"}";
        });
    }

    [GoFact]
    public void Durations_have_the_values_and_prints_of_the_reference()
    {
        CompareAll(20_000, LiteralGenerator.Duration, (oracle, text) =>
        {
            LiteralVerdict theirs = oracle.Duration(text);
            bool ok = DurationLiteral.TryParse(text, out long nanoseconds, out DurationError error, out _);
            if (error == DurationError.Overflow)
            {
                // The reference wraps where the sum does not end negative; every overflow is an error of ours.
                return null;
            }

            string ours = ok ? $"{nanoseconds.ToString(CultureInfo.InvariantCulture)} {DurationLiteral.Format(nanoseconds)}" : "invalid";
            string expected = theirs.Ok ? $"{theirs.Value} {theirs.Print}" : "invalid";
            return ours == expected ? null : $"{ours}, expected {expected}";
        });
    }

    [GoFact]
    public void Floats_print_as_in_Go()
    {
        CompareAll(20_000, LiteralGenerator.Float, (oracle, text) =>
        {
            string? theirs = oracle.Float(text).Print;
            string? ours = NumericLiteral.TryParseFloat(text, out double value) ? NumericLiteral.FormatFloat(value) : null;
            return ours == theirs ? null : $"{ours ?? "invalid"}, expected {theirs ?? "invalid"}";
        });
    }

    private static void CompareAll(int count, Func<long, int, string> generate, Func<LiteralOracle, string, string?> compare)
    {
        using LiteralOracle oracle = new();
        List<string> differences = [];
        for (int index = 0; index < count; index++)
        {
            string text = generate(Seed, index);
            if (compare(oracle, text) is { } difference)
            {
                differences.Add($"{text}: {difference}");
            }
        }

        differences.ShouldBeEmpty($"{differences.Count} differences\n{string.Join("\n", differences.Take(Shown))}");
    }
}
