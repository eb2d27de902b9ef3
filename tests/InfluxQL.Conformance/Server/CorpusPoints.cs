using System.Globalization;
using System.Text;
using InfluxQL.Rewriting;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Conformance.Server;

/// <summary>
/// Points that SELECTs find: the measurements that they read, with the tags and fields that they name, at times inside
/// of the ranges that they ask for.
/// </summary>
internal sealed class CorpusPoints
{
    /// <summary>What lies between the numbers of two sets of points that must not be taken for each other.</summary>
    public const int Spread = 120;

    private const int PointsPerRange = 6;
    private const long Hour = 3_600_000_000_000;

    private static readonly string[] s_tagValues = ["server01", "us-west"];

    private readonly SortedDictionary<string, Measurement> _measurements = new(StringComparer.Ordinal);

    /// <summary>Gathers what the SELECTs name.</summary>
    public CorpusPoints(IEnumerable<SelectStatementSyntax> selects)
    {
        var planner = new QueryPlanner(new QueryPlannerOptions { Target = TargetProfiles.Find("oss-1.x")!, Now = FixedNowRewriter.Now });
        foreach (SelectStatementSyntax select in selects)
        {
            QueryPlan plan = planner.Plan(new QueryRequest(select.NormalizeWhitespace().ToFullString()) { Database = "any" });
            if (plan.Statements is [{ } statement])
            {
                foreach (string name in statement.Reads.Select(read => read.Measurement).OfType<string>().Where(CanBeWritten))
                {
                    Add(name, select, statement);
                }
            }
        }
    }

    /// <summary>The points in line protocol, with fields that count from a number on.</summary>
    public string ToLines(int first)
    {
        var lines = new StringBuilder();
        foreach ((string name, Measurement measurement) in _measurements)
        {
            int number = 0;
            foreach (long time in measurement.Times)
            {
                lines.Append(Escape(name));
                foreach ((string tag, SortedSet<string> values) in measurement.Tags)
                {
                    lines.Append(',').Append(Escape(tag)).Append('=').Append(Escape(values.ElementAt(number % values.Count)));
                }

                lines.Append(" value=").Append(CultureInfo.InvariantCulture, $"{first + (number * 3 % 101)}.5");
                int place = 1;
                foreach (string field in measurement.Fields.Where(field => !measurement.Tags.ContainsKey(field)))
                {
                    lines.Append(',').Append(Escape(field)).Append('=').Append(CultureInfo.InvariantCulture, $"{first + (number * 7 % 103) + place++}.25");
                }

                lines.Append(CultureInfo.InvariantCulture, $" {time}\n");
                number++;
            }
        }

        return lines.ToString();
    }

    private void Add(string name, SelectStatementSyntax select, PlannedStatement statement)
    {
        if (!_measurements.TryGetValue(name, out Measurement? measurement))
        {
            _measurements.Add(name, measurement = new Measurement());
        }

        // Both ends of a range are in it; where one is open, an hour from the other.
        long min = statement.TimeRange.Min ?? ((statement.TimeRange.Max ?? FixedNowRewriter.Now) - Hour);
        long max = statement.TimeRange.Max ?? (min + Hour);
        for (int i = 0; i < PointsPerRange && min <= max; i++)
        {
            measurement.Times.Add(min + ((max - min) / (PointsPerRange - 1) * i));
        }

        foreach (SyntaxNode node in select.DescendantNodes())
        {
            if (node is BinaryExpressionSyntax { Left: VariableReferenceSyntax compared, Right: LiteralExpressionSyntax literal })
            {
                if (literal.TryGetString(out string value) && value.Length > 0 && CanBeWritten(value) && compared.ValueText != "time")
                {
                    measurement.AddTag(compared.ValueText, value);
                }
                else if (literal.TryGetRegex(out _))
                {
                    measurement.AddTag(compared.ValueText, null);
                }
            }
            else if (node is VariableReferenceSyntax reference && CanBeWritten(reference.ValueText))
            {
                if (reference.Ancestors().Any(ancestor => ancestor is GroupByClauseSyntax))
                {
                    measurement.AddTag(reference.ValueText, null);
                }
                else
                {
                    measurement.Fields.Add(reference.ValueText);
                }
            }
        }
    }

    private static bool CanBeWritten(string name) =>
        name.Length > 0 && name is not ("time" or "value") && name[0] is not ('_' or '#') && !name.Any(letter => char.IsControl(letter) || letter is '\\' or '"');

    private static string Escape(string name) =>
        name.Replace(",", "\\,", StringComparison.Ordinal).Replace("=", "\\=", StringComparison.Ordinal).Replace(" ", "\\ ", StringComparison.Ordinal);

    private sealed class Measurement
    {
        /// <summary>One lies before 1970, where rounding down differs from rounding to zero, as the server does.</summary>
        public SortedSet<long> Times { get; } = [-Hour - 1];

        public SortedSet<string> Fields { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<string, SortedSet<string>> Tags { get; } = new(StringComparer.Ordinal);

        public void AddTag(string name, string? value)
        {
            if (!CanBeWritten(name))
            {
                return;
            }

            if (!Tags.TryGetValue(name, out SortedSet<string>? values))
            {
                Tags.Add(name, values = new SortedSet<string>(s_tagValues, StringComparer.Ordinal));
            }

            if (value is not null)
            {
                values.Add(value);
            }
        }
    }
}
