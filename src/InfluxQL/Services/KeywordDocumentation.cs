namespace InfluxQL.Services;

/// <summary>A sentence about the words that begin clauses and statements.</summary>
internal static class KeywordDocumentation
{
    private static readonly Dictionary<string, string> s_sentences = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SELECT"] = "Reads points, or what functions make of them.",
        ["INTO"] = "Writes the result into a measurement.",
        ["FROM"] = "Names the measurements, regular expressions or sub-queries to read.",
        ["WHERE"] = "Keeps points by their time, tags and fields.",
        ["GROUP"] = "Makes a result per tag value, and per interval with time().",
        ["ORDER"] = "Sorts by time: ASC for the earliest first, DESC for the latest first.",
        ["LIMIT"] = "Keeps the first n points of each series.",
        ["OFFSET"] = "Leaves out the first n points of each series.",
        ["SLIMIT"] = "Keeps the first n series.",
        ["SOFFSET"] = "Leaves out the first n series.",
        ["fill"] = "Says what stands for intervals without a point: null, none, previous, linear or a number.",
        ["tz"] = "Names the time zone of the results.",
        ["DISTINCT"] = "Lists the different values of a field.",
        ["AS"] = "Names the column.",
        ["SHOW"] = "Lists databases, measurements, tags, fields and what the server does.",
        ["CREATE"] = "Makes a database, retention policy, continuous query, subscription or user.",
        ["ALTER"] = "Changes a retention policy.",
        ["DROP"] = "Removes something and all that belongs to it.",
        ["DELETE"] = "Deletes points by measurement, tags and time.",
        ["EXPLAIN"] = "Tells how a query would run; with ANALYZE it runs it and tells how long that took.",
        ["GRANT"] = "Gives a user rights.",
        ["REVOKE"] = "Takes rights from a user.",
        ["SET"] = "Sets a user's password.",
        ["KILL"] = "Ends a query that runs.",
        ["RESAMPLE"] = "Says how often a continuous query runs, and for how long a time.",
        ["EXACT"] = "Counts instead of estimating.",
        ["CARDINALITY"] = "Tells how many there are.",
        ["INF"] = "Without end.",
        [":MEASUREMENT"] = "Writes each point into the measurement of its source's name.",
    };

    /// <summary>The sentence about the first of some words; null if there is none.</summary>
    public static string? Find(string words)
    {
        int space = words.IndexOf(' ');
        return s_sentences.TryGetValue(space < 0 ? words : words.Substring(0, space), out string? sentence) ? sentence : null;
    }
}
