namespace InfluxQL.Gateway.Forbidden;

/// <summary>Ways to write a statement so that somebody who only searches the text would miss it.</summary>
internal static class TextVariants
{
    private const string Harmless = "SELECT mean(usage) FROM cpu WHERE time > now() - 1h";

    /// <summary>The variants by name.</summary>
    public static IReadOnlyDictionary<string, Func<string, string>> All { get; } = new Dictionary<string, Func<string, string>>
    {
        ["as it is"] = text => text,
        ["lower case"] = text => text.ToLowerInvariant(),
        ["alternating case"] = Alternate,
        ["comment in front"] = text => $"/* SELECT */{text}",
        ["line comment in front"] = text => $"-- SELECT 1\n{text}",
        ["comments for spaces"] = text => ReplaceOutsideQuotes(text, "/**/ "),
        ["comment that holds a quote"] = text => $"/* ' */ {text} /* ' */",
        ["comment at the end"] = text => $"{text} -- SELECT",
        ["tabs"] = text => ReplaceOutsideQuotes(text, "\t"),
        ["line feeds"] = text => ReplaceOutsideQuotes(text, "\r\n"),
        ["many semicolons in front"] = text => $";;; ;{text}",
        ["semicolon behind"] = text => $"{text};",
        ["behind a good statement"] = text => $"{Harmless};{text}",
        ["before a good statement"] = text => $"{text};{Harmless}",
        ["between good statements"] = text => $"{Harmless};\n{text}\n;{Harmless}",
        ["behind a string with a semicolon"] = text => $"SELECT mean(usage) FROM cpu WHERE host = 'a;b\\'';{text}",
        ["behind a regular expression with a quote"] = text => $"SELECT mean(usage) FROM cpu WHERE host =~ /'\\/;/;{text}",
        ["behind many good statements"] = text => $"{string.Concat(Enumerable.Repeat($"{Harmless};", 200))}{text}",
        ["no-break spaces"] = text => ReplaceOutsideQuotes(text, "\u00A0"),
        ["ideographic spaces"] = text => ReplaceOutsideQuotes(text, "\u3000"),
        ["zero width space in front"] = text => $"\u200B{text}",
        ["byte order mark in front"] = text => $"\uFEFF{text}",
        ["null character in front"] = text => $"\0{text}",
        ["null character behind a good statement"] = text => $"{Harmless}\0;{text}",
        ["fullwidth letters"] = text => $"{(char)(text[0] + 0xFEE0)}{text[1..]}",
        ["long s and Kelvin sign"] = text => text.Replace('S', '\u017F').Replace('K', '\u212A'),
        ["dotless and dotted i"] = text => text.Replace('I', '\u0130').Replace('i', '\u0131'),
        ["right-to-left override"] = text => $"\u202E{text}\u202C",
        ["form feed and vertical tab"] = text => $"\f\v{text}",
        ["line separator behind a line comment"] = text => $"-- \u2028{text}\n{text}",
        ["carriage return behind a line comment"] = text => $"-- \r{text}\n{text}",
    };

    private static string Alternate(string text) =>
        string.Concat(text.Select((letter, index) => index % 2 == 0 ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter)))
            .Replace(ForbiddenStatements.Mark, ForbiddenStatements.Mark, StringComparison.OrdinalIgnoreCase);

    private static string ReplaceOutsideQuotes(string text, string space)
    {
        string[] parts = text.Split('\'');
        for (int i = 0; i < parts.Length; i += 2)
        {
            parts[i] = parts[i].Replace(" ", space, StringComparison.Ordinal);
        }

        return string.Join('\'', parts);
    }
}
