using InfluxQL.Cli.Documentation;
using InfluxQL.Cli.Rendering;
using InfluxQL.Diagnostics;

namespace InfluxQL.Cli.Repl;

/// <summary>The page of a diagnostic, which is part of the program, for a terminal.</summary>
internal static class DiagnosticPage
{
    /// <summary>Writes a page.</summary>
    public static void Write(TextWriter writer, string id, ReplSession session)
    {
        DiagnosticDescriptor? rule = DiagnosticDescriptors.Find(id);
        if (DiagnosticPages.Find(id) is not { } page)
        {
            writer.WriteLine(rule is null ? id : $"{id}: {rule.Title}");
            return;
        }

        int width = session.Streams.Width;
        bool isCode = false;
        bool wasBlank = true;
        foreach (string line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            bool isBlank = line.Length == 0;
            if (line.StartsWith("<!--", StringComparison.Ordinal) || (isBlank && wasBlank))
            {
                continue;
            }

            wasBlank = isBlank;
            WriteLine(writer, line, isCode, session, width);
        }
    }

    private static void WriteLine(TextWriter writer, string line, bool isCode, ReplSession session, int width)
    {
        if (isCode)
        {
            writer.WriteLine($"    {QueryColors.Paint(line, session)}");
        }
        else if (line.StartsWith('#'))
        {
            writer.WriteLine(session.Style.Paint(AnsiStyle.Bold, line.TrimStart('#', ' ')));
        }
        else
        {
            foreach (string part in line.Length == 0 ? [string.Empty] : WrappedText.Lines(line.Replace("`", string.Empty, StringComparison.Ordinal), width))
            {
                writer.WriteLine(part);
            }
        }
    }
}
