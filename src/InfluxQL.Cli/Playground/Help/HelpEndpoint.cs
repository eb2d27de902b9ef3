using InfluxQL.Cli.Help;
using InfluxQL.Cli.Playground.Api;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Playground.Help;

/// <summary>Serves the pages about diagnostics.</summary>
internal static class HelpEndpoint
{
    /// <summary>Serves the list of all pages.</summary>
    public static Task ServeIndex(HttpContext context) => Write(context, "text/html", HelpHtml.Index(DiagnosticPages.Ids));

    /// <summary>Serves the style sheet.</summary>
    public static Task ServeStyle(HttpContext context) => Write(context, "text/css", HelpPages.ReadStyle());

    /// <summary>Serves a page.</summary>
    public static Task ServePage(HttpContext context)
    {
        string id = (string)context.Request.RouteValues["id"]!;
        string markdown = DiagnosticPages.Find(id)
            ?? throw new ApiException(StatusCodes.Status404NotFound, "There is no page about such a diagnostic. Open /help for all of them.");
        return Write(context, "text/html", HelpHtml.Page(id, markdown));
    }

    private static Task Write(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type + "; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
