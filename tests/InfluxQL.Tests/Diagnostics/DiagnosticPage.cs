using System.Text.RegularExpressions;

namespace InfluxQL.Diagnostics;

/// <summary>The page of a rule: its directives, its title, and the examples under Bad and Good.</summary>
internal sealed partial class DiagnosticPage
{
    private DiagnosticPage(string text)
    {
        Title = TitleLine().Match(text).Value.TrimEnd();
        Directives = DirectiveLine().Matches(text).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim());
        Bad = ExamplesUnder(text, "Bad");
        Good = ExamplesUnder(text, "Good");
    }

    public string Title { get; }

    /// <summary>Lines such as <c>&lt;!-- check: oss-1.x --&gt;</c>, by the word before the colon.</summary>
    public IReadOnlyDictionary<string, string> Directives { get; }

    public IReadOnlyList<string> Bad { get; }

    public IReadOnlyList<string> Good { get; }

    public static string PathOf(string id) => Checkout.PathOf("docs", "diagnostics", id + ".md");

    public static DiagnosticPage Read(string id) => new(File.ReadAllText(PathOf(id)).Replace("\r\n", "\n"));

    private static string[] ExamplesUnder(string text, string heading)
    {
        int start = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return [];
        }

        int end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return [.. Example().Matches(text[start..(end < 0 ? text.Length : end)]).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("^# .*$", RegexOptions.Multiline)]
    private static partial Regex TitleLine();

    [GeneratedRegex("^<!-- ([a-z]+): (.*?) -->$", RegexOptions.Multiline)]
    private static partial Regex DirectiveLine();

    [GeneratedRegex("^```[a-z]+\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
