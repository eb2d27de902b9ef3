using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using InfluxQL.Cli.Documentation;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InfluxQL.Cli.Playground.Pages;

/// <summary>Makes HTML of the pages about diagnostics.</summary>
internal static partial class DiagnosticPageHtml
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>A page about a diagnostic.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="markdown">What there is to say.</param>
    public static string Page(string id, string markdown)
    {
        MarkdownDocument document = Markdown.Parse(CommentLine().Replace(markdown, string.Empty), s_pipeline);
        foreach (LinkInline link in document.Descendants<LinkInline>().ToList())
        {
            Redirect(link);
        }

        return Frame(id, document.ToHtml(s_pipeline));
    }

    /// <summary>The list of all pages.</summary>
    public static string Index(IEnumerable<string> ids)
    {
        var list = new StringBuilder("<h1>Diagnostics</h1>\n<ul>\n");
        foreach (string id in ids)
        {
            string title = DiagnosticPages.Find(id)!.Split('\n')[0].TrimStart('#', ' ');
            list.Append($"<li><a href=\"/help/{id}\">{WebUtility.HtmlEncode(title)}</a></li>\n");
        }

        return Frame("Diagnostics", list.Append("</ul>\n").ToString());
    }

    // What tests of the documentation read.
    [GeneratedRegex(@"^<!--.*-->\r?\n", RegexOptions.Multiline)]
    private static partial Regex CommentLine();

    // Other pages of the documentation are not here: their names stay as text.
    private static void Redirect(LinkInline link)
    {
        string target = Path.GetFileNameWithoutExtension(link.Url ?? string.Empty);
        if (DiagnosticPagePath.Of(target) is { } path)
        {
            link.Url = path;
        }
        else if (link.Url is null || !link.Url.StartsWith("https://", StringComparison.Ordinal))
        {
            var text = new ContainerInline();
            link.ReplaceBy(text, copyChildren: true);
        }
    }

    private static string Frame(string title, string body) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{WebUtility.HtmlEncode(title)} – InfluxQL</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/help/help.css">
        </head>
        <body>
        <nav><a href="/">Playground</a> <a href="/help">All diagnostics</a></nav>
        <main>
        {body}</main>
        </body>
        </html>

        """;
}
