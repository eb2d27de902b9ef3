using System.Text;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Help;

/// <summary>Writes a manual page as Markdown. Pages refer to each other as files <c>NAME.1.md</c> of one folder.</summary>
internal static class MarkdownPage
{
    private const string Fence = "```";

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter writer, ManualPage page)
    {
        writer.WriteLine($"# {page.Name}(1)");
        foreach (ManualSection section in page.Sections)
        {
            writer.WriteLine();
            writer.WriteLine($"## {section.Title}");
            foreach (ManualBlock block in section.Blocks)
            {
                writer.WriteLine();
                Write(writer, block);
            }
        }
    }

    private static void Write(TextWriter writer, ManualBlock block)
    {
        switch (block)
        {
            case ManualParagraph paragraph:
                writer.WriteLine(Escape(paragraph.Text));
                break;
            case ManualCode code:
                writer.WriteLine(Fence);
                writer.WriteLine(code.Text);
                writer.WriteLine(Fence);
                break;
            case ManualList list:
                foreach (ManualEntry entry in list.Entries)
                {
                    writer.WriteLine($"- `{entry.Name}`: {Escape(entry.Meaning)}");
                }

                break;
            case ManualReferences references:
                writer.WriteLine(string.Join(", ", references.Pages.Select(name => $"[{name}(1)]({name}.1.md)")));
                break;
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (letter is '\\' or '`' or '*' or '[' or ']' or '<' or '_')
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
