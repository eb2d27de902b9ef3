using System.Text.RegularExpressions;
using InfluxQL.Conformance.Comparison;

namespace InfluxQL.Conformance;

/// <summary>Every difference between our error texts and those of the Go reference (Debian's release 1.1.0) that is meant.</summary>
public static partial class KnownErrorDifferences
{
    /// <summary>The differences.</summary>
    public static IReadOnlyList<KnownErrorDifference> All { get; } =
    [
        new("later options of retention policies",
            "Section 7: the older release does not expect FUTURE and PAST.",
            "ALTER RETENTION POLICY rp ON db",
            (_, theirs, ours) => ours.Replace(", FUTURE, PAST", string.Empty) == theirs),
        new("wildcard for a database",
            "Section 7: the older release does not expect *.",
            "SHOW MEASUREMENTS ON 5",
            (_, theirs, ours) => ours.Replace("identifier or *", "identifier") == theirs),
        new("later keywords",
            "Section 7: FUTURE, PAST and VERBOSE are no keywords in the older release.",
            "DROP DATABASE db verbose",
            (query, _, _) => Has(query, "FUTURE", "PAST", "VERBOSE")),
        new("SHOW MEASUREMENTS ON with a retention policy",
            "Section 7: the older release lacks SHOW MEASUREMENTS ON * and ON db.rp.",
            "SHOW MEASUREMENTS ON db.rp LIMIT x",
            (query, _, _) => Has(query, "MEASUREMENTS")),
        new("SHOW TAG KEYS WITH KEY",
            "Section 7: the older release lacks SHOW TAG KEYS WITH KEY.",
            "SHOW TAG KEYS WITH KEY = k LIMIT x",
            (query, theirs, _) => Has(query, "KEYS") && theirs.StartsWith("found WITH", StringComparison.Ordinal)),
        new("DELETE FROM with a retention policy",
            "Section 7: the older release lacks DELETE FROM rp.m.",
            "DELETE FROM db.rp.m",
            (query, theirs, _) => Has(query, "DELETE") && theirs.StartsWith("retention policy not supported", StringComparison.Ordinal)),
        new("overflow of a duration",
            "Section 1: the reference does not notice every overflow. Ours: every overflow is an error.",
            "SELECT v FROM m WHERE time > 31415w LIMIT x",
            (_, _, ours) => ours.StartsWith("overflowed duration", StringComparison.Ordinal)),
        new("comments",
            "Section 1: ours: a comment may stand wherever white space may. The reference refuses many.",
            "SELECT v FROM m /* c */ LIMIT x",
            (query, _, _) => QueryWord.Cut(query).Any(word => word.Kind == QueryWordKind.Comment)),
        new("word before a double quote",
            "Section 1: the reference discards identifier characters that stand directly before a double quote. Ours: two tokens.",
            "SELECT v FROM m\"n\" LIMIT x",
            (query, _, _) => HasWordBeforeQuote(QueryWord.Cut(query))),
        new("regex directly after a comma",
            "Section 1: the reference misses a regex that directly follows a name and a comma in a list of sources. Ours: a regex.",
            "SELECT v FROM cpu,/re/ LIMIT x",
            (query, _, _) => query.Contains(",/")),
        new("comma after a regex and white space",
            "Section 1: the reference misses a comma after a regex and white space. Ours: accepted.",
            "SELECT v FROM m GROUP BY /re/ , b LIMIT x",
            (query, _, _) => SpaceBeforeComma().IsMatch(query)),
    ];

    /// <summary>Gives the difference that explains two texts, or null.</summary>
    public static KnownErrorDifference? Find(string query, string theirs, string ours) =>
        All.FirstOrDefault(known => known.Explains(query, theirs, ours));

    private static bool Has(string query, params string[] words) =>
        QueryWord.CutWithoutSpace(query).Any(word => words.Any(word.Is));

    private static bool HasWordBeforeQuote(IReadOnlyList<QueryWord> words) =>
        Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(i => words[i].Kind == QueryWordKind.QuotedName && words[i - 1].Kind == QueryWordKind.Word);

    [GeneratedRegex("/[ \t\r\n]+(?=,)")]
    private static partial Regex SpaceBeforeComma();
}
