using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Help;

/// <summary>Writes a manual page in the language of <c>man</c>: roff with the macros of man(7).</summary>
internal static class RoffPage
{
    /// <summary>Writes the page. It has no date, so that the same tool gives the same page.</summary>
    public static void Write(TextWriter writer, ManualPage page)
    {
        writer.WriteLine($".TH {Escape(page.Name.ToUpperInvariant())} 1 \"\" \"influxql {ToolVersion.Text}\" \"InfluxQL for .NET\"");
        foreach (ManualSection section in page.Sections)
        {
            writer.WriteLine($".SH {section.Title}");
            for (int i = 0; i < section.Blocks.Count; i++)
            {
                Write(writer, section.Blocks[i], isFirst: i == 0);
            }
        }
    }

    private static void Write(TextWriter writer, ManualBlock block, bool isFirst)
    {
        switch (block)
        {
            case ManualParagraph paragraph:
                if (!isFirst)
                {
                    writer.WriteLine(".PP");
                }

                writer.WriteLine(Line(paragraph.Text));
                break;
            case ManualCode code:
                writer.WriteLine(isFirst ? ".nf" : ".PP\n.RS 4\n.nf");
                foreach (string line in code.Text.Split('\n'))
                {
                    writer.WriteLine(Line(line));
                }

                writer.WriteLine(isFirst ? ".fi" : ".fi\n.RE");
                break;
            case ManualList list:
                foreach (ManualEntry entry in list.Entries)
                {
                    writer.WriteLine(".TP");
                    writer.WriteLine($"\\fB{Escape(entry.Name)}\\fR");
                    writer.WriteLine(Line(entry.Meaning));
                }

                break;
            case ManualReferences references:
                writer.WriteLine(string.Join(",\n", references.Pages.Select(name => $"\\fB{Escape(name)}\\fR(1)")));
                break;
        }
    }

    /// <summary>A line of text; a point or a quote at its beginning would be a request.</summary>
    private static string Line(string text)
    {
        string escaped = Escape(text);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }

    /// <summary>The text with the characters that roff would turn into others, such as a hyphen for a minus.</summary>
    private static string Escape(string text) => text
        .Replace("\\", "\\e", StringComparison.Ordinal)
        .Replace("-", "\\-", StringComparison.Ordinal)
        .Replace("'", "\\(aq", StringComparison.Ordinal)
        .Replace("`", "\\(ga", StringComparison.Ordinal)
        .Replace("^", "\\(ha", StringComparison.Ordinal)
        .Replace("~", "\\(ti", StringComparison.Ordinal);
}
