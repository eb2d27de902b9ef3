using System.Reflection;
using InfluxQL.Cli.Documentation;
using InfluxQL.Cli.Playground.Api;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Playground.Pages;

/// <summary>Serves the pages about diagnostics.</summary>
internal static class DiagnosticPageEndpoint
{
    /// <summary>Serves the list of all pages.</summary>
    public static Task ServeIndex(HttpContext context) => Write(context, "text/html", DiagnosticPageHtml.Index(DiagnosticPages.Ids));

    /// <summary>Serves the style sheet.</summary>
    public static Task ServeStyle(HttpContext context) => Write(context, "text/css", ReadStyle());

    /// <summary>Serves a page.</summary>
    public static Task ServePage(HttpContext context)
    {
        string id = (string)context.Request.RouteValues["id"]!;
        string markdown = DiagnosticPages.Find(id)
            ?? throw new ApiException(StatusCodes.Status404NotFound, "There is no page about such a diagnostic. Open /help for all of them.");
        return Write(context, "text/html", DiagnosticPageHtml.Page(id, markdown));
    }

    private static string ReadStyle()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("help/help.css")!);
        return reader.ReadToEnd();
    }

    private static Task Write(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type + "; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
