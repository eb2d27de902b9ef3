using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using InfluxQL.Conformance.Comparison;

namespace InfluxQL.Conformance;

/// <summary>
/// Every difference between the library and the Go reference (Debian's release 1.1.0) that is meant. Where it can be
/// said, a difference does not just excuse a query: the library must agree with the reference on another wording of the
/// query, or its print must mean the same to the reference.
/// </summary>
public static partial class KnownDifferences
{
    /// <summary>The differences; the first that explains a case gives it its name.</summary>
    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        new("three decimals",
            "Section 7: the older release prints floats with three decimals.",
            "SELECT v FROM m WHERE v > 0.25",
            test => test.PrintDiffersInRoundingOnly()),
        new("later keywords",
            "Section 7: it lacks FUTURE LIMIT and PAST LIMIT and EXPLAIN VERBOSE; the three words are not keywords there.",
            "SELECT past FROM m",
            test => test.Words.Any(word => word.Is("FUTURE") || word.Is("PAST") || word.Is("VERBOSE"))),
        new("SHOW MEASUREMENTS ON with a retention policy",
            "Section 7: it lacks SHOW MEASUREMENTS ON * and ON db.rp.",
            "SHOW MEASUREMENTS ON db.rp",
            test => OnlyOursAccepts(test) && Follows(test, ["SHOW", "MEASUREMENTS", "ON"], rest => rest[0].Is("*") || (rest.Count > 1 && rest[1].Is(".")))),
        new("SHOW TAG KEYS WITH KEY",
            "Section 7: it lacks SHOW TAG KEYS WITH KEY.",
            "SHOW TAG KEYS WITH KEY = host",
            test => OnlyOursAccepts(test) && Follows(test, ["SHOW", "TAG", "KEYS"], rest => rest.Any(word => word.Is("WITH")))),
        new("DELETE FROM with a retention policy",
            "Section 7: it lacks DELETE FROM rp.m.",
            "DELETE FROM rp.m",
            test => OnlyOursAccepts(test) && Follows(test, ["DELETE", "FROM"], rest => rest.Any(word => word.Is(".")))),
        new("overflow of a duration",
            "Section 1: the reference notices overflow only when the sum ends negative and wraps otherwise. Ours: every overflow is an error.",
            "SELECT v FROM m WHERE time > 31415w",
            test => test.Theirs.Ok && !test.Ours.Ok && test.Words.Any(IsOverflowingDuration)),
        new("regex that ends in a backslash",
            "Section 1: the reference reads /\\\\/ as unterminated.",
            "SELECT v FROM m WHERE host =~ /\\\\/",
            test => OnlyOursAccepts(test) && test.Query.Contains("\\\\/")),
        new("comments",
            "Section 1: ours: a comment may stand wherever white space may, and means the same. The reference refuses many.",
            "SELECT v FROM m /* c */",
            test => test.AgreesOn(WithoutComments(test.Query))),
        new("word before a double quote",
            "Section 1: the reference discards identifier characters that stand directly before a double quote. Ours: two tokens.",
            "SELECT\"v\" FROM m",
            test => test.AgreesOn(WithSpaceBeforeQuotedNames(test.Query))),
        new("regex directly after a comma",
            "Section 1: the reference misses a regex that directly follows a name and a comma in a list of sources. Ours: a regex.",
            "SELECT v FROM cpu,/re/",
            test => test.AgreesOn(CommaBeforeSlash().Replace(test.Query, ", "))),
        new("comma after a regex and white space",
            "Section 1: it also misses a comma after a regex and white space. Ours: accepted.",
            "SELECT v FROM m GROUP BY /re/ , b",
            test => test.AgreesOn(SpaceBeforeComma().Replace(test.Query, "/"))),
        new("several wordings",
            "Section 1: comments, quotes, commas and regexes as above, more than one of them in a query.",
            "SELECT\"v\" FROM m /* c */",
            test => test.AgreesOn(WithUsualWording(test.Query))),
        new("passwords",
            "Section 6: the reference redacts passwords when it prints; ours is a separate, explicit operation.",
            "SET PASSWORD FOR u = 'p'",
            test => Has(test, "PASSWORD") && test.PrintMeansTheSame()),
        new("sign after an operator",
            "Section 6: the reference fails on a / -b, a / +b, a % -b, a & -(b): it prints another tree.",
            "SELECT a / -b FROM m",
            test => SignAfterOperator().IsMatch(test.Query) && test.PrintMeansTheSame()),
        new("DISTINCT and quoted call names",
            "Section 6: the reference's print of DISTINCT and of quoted call names does not round-trip.",
            "SELECT \"two words\"(v) FROM m",
            test => (Has(test, "DISTINCT") || QuotedCall().IsMatch(test.Query)) && test.PrintMeansTheSame()),
        new("infinite shard duration",
            "Section 6: the reference drops SHARD DURATION INF.",
            "CREATE DATABASE d WITH SHARD DURATION INF",
            test => Has(test, "SHARD") && Has(test, "INF") && test.PrintMeansTheSame()),
        new("durations of a new database",
            "Section 6: the reference prints CREATE DATABASE durations in a form that it does not read, such as 1.5s.",
            "CREATE DATABASE d WITH DURATION 1500ms",
            test => Follows(test, ["CREATE", "DATABASE"], _ => true) && Has(test, "DURATION") && test.PrintMeansTheSame()),
        new("numbers in fill",
            "Section 6: fill(5.0) and numbers in fill() that print with an exponent do not round-trip.",
            "SELECT mean(v) FROM m GROUP BY time(1m) fill(5.0)",
            test => test.Query.Contains("fill", StringComparison.OrdinalIgnoreCase) && test.PrintMeansTheSame()),
        new("empty module of SHOW STATS",
            "Section 6: the reference drops FOR ''.",
            "SHOW STATS FOR ''",
            test => (Has(test, "STATS") || Has(test, "DIAGNOSTICS")) && test.Query.Contains("''") && test.PrintMeansTheSame()),
        new("names of SHOW MEASUREMENTS ON",
            "Section 6: the reference prints SHOW MEASUREMENTS ON without the quotes that names need.",
            "SHOW MEASUREMENTS ON \"two words\"",
            test => Has(test, "MEASUREMENTS") && Has(test, "ON") && test.PrintMeansTheSame()),
        new("empty names",
            "Section 6: the reference's print of empty names does not round-trip.",
            "SHOW SERIES ON \"\"",
            test => test.Words.Any(word => word.Text == "\"\"") && test.PrintMeansTheSame()),
        new("three decimals beside a regex with a quote",
            "Section 7: as above; a quote inside a regex hides from the comparison which numbers stand in quotes.",
            "SELECT v FROM /it's/ WHERE v > 0.25 AND w = 'x'",
            test => RegexWithQuote().IsMatch(test.Query) && test.PrintMeansTheSame()),
    ];

    /// <summary>Gives the difference that explains a case in which the two differ, or null.</summary>
    public static KnownDifference? Find(DifferentialCase test) => All.FirstOrDefault(known => known.Explains(test));

    private static bool OnlyOursAccepts(DifferentialCase test) => test.Ours.Ok && !test.Theirs.Ok;

    private static bool Has(DifferentialCase test, string word) => test.Words.Any(candidate => candidate.Is(word));

    /// <summary>Whether the words stand somewhere in the query and what follows up to the next semicolon passes the check.</summary>
    private static bool Follows(DifferentialCase test, string[] words, Func<IReadOnlyList<QueryWord>, bool> check)
    {
        for (int start = 0; start + words.Length < test.Words.Count; start++)
        {
            int from = start;
            if (words.Select((word, offset) => test.Words[from + offset].Is(word)).All(matches => matches))
            {
                QueryWord[] rest = [.. test.Words.Skip(start + words.Length).TakeWhile(word => !word.Is(";"))];
                if (rest.Length > 0 && check(rest))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string WithoutComments(string query) => string.Concat(QueryWord.Cut(query)
        .Select(word => word.Kind == QueryWordKind.Comment ? " " : word.Text));

    private static string WithSpaceBeforeQuotedNames(string query)
    {
        StringBuilder text = new();
        QueryWordKind before = QueryWordKind.Space;
        foreach (QueryWord word in QueryWord.Cut(query))
        {
            text.Append(before == QueryWordKind.Word && word.Kind == QueryWordKind.QuotedName ? " " : "").Append(word.Text);
            before = word.Kind;
        }

        return text.ToString();
    }

    private static string WithUsualWording(string query)
    {
        string text = WithSpaceBeforeQuotedNames(WithoutComments(query));
        return CommaBeforeSlash().Replace(SpaceBeforeComma().Replace(text, "/"), ", ");
    }

    private static bool IsOverflowingDuration(QueryWord word)
    {
        if (word.Kind != QueryWordKind.Word || !Duration().IsMatch(word.Text))
        {
            return false;
        }

        BigInteger sum = 0;
        foreach (Match part in DurationPart().Matches(word.Text))
        {
            BigInteger unit = part.Groups["unit"].Value switch
            {
                "ns" => 1,
                "u" or "µ" => 1_000,
                "ms" => 1_000_000,
                "s" => 1_000_000_000,
                "m" => 60_000_000_000,
                "h" => 3_600_000_000_000,
                "d" => 86_400_000_000_000,
                _ => 604_800_000_000_000,
            };
            sum += unit * BigInteger.Parse(part.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
        }

        return sum > long.MaxValue;
    }

    [GeneratedRegex(",(?=/)")]
    private static partial Regex CommaBeforeSlash();

    [GeneratedRegex("/[ \t\r\n]+(?=,)")]
    private static partial Regex SpaceBeforeComma();

    [GeneratedRegex("[*/%&][ \t\r\n]*[-+]")]
    private static partial Regex SignAfterOperator();

    [GeneratedRegex("/[^/]*['\"]")]
    private static partial Regex RegexWithQuote();

    [GeneratedRegex("""\"\(""")]
    private static partial Regex QuotedCall();

    [GeneratedRegex("^(?:[0-9]+(?:ns|u|µ|ms|s|m|h|d|w))+$")]
    private static partial Regex Duration();

    [GeneratedRegex("(?<count>[0-9]+)(?<unit>ns|u|µ|ms|s|m|h|d|w)")]
    private static partial Regex DurationPart();
}
