using InfluxQL.Diagnostics;
using InfluxQL.Gateway.Errors;

namespace InfluxQL.Gateway.Query;

/// <summary>Makes the error of a request of what was found in it.</summary>
internal static class QueryRefusal
{
    /// <summary>As many findings as a response lists; a query of megabytes may have as many mistakes.</summary>
    private const int Listed = 100;

    /// <summary>
    /// The error whose text is that of the first mistake: the text of InfluxDB 1.x where it has one, else ours. What a
    /// policy forbids is 403, everything else 400.
    /// </summary>
    /// <param name="diagnostics">What was found, with at least one error.</param>
    /// <param name="query">The text that the spans are of; null where they are of none.</param>
    public static RequestRefusedException Of(IEnumerable<Diagnostic> diagnostics, string? query)
    {
        // Stable, so that of two at one place the one that was found first comes first.
        List<Diagnostic> errors = [.. diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).OrderBy(found => found.Span.Start).Take(Listed)];
        Diagnostic first = errors[0];
        string text = first.ReferenceText ?? first.Message;
        bool isPolicy = first.Descriptor.Category == DiagnosticCategories.Policy;
        return new RequestRefusedException(new GatewayError(
            isPolicy ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest,
            isPolicy ? ErrorCodes.Forbidden : ErrorCodes.Invalid,
            IsOfParser(first) ? $"error parsing query: {text}" : text)
        {
            Diagnostics = errors,
            Query = query,
        });
    }

    // The parser of InfluxDB 1.x puts the values in the place of bind parameters (IQL21xx), and so these are its errors too.
    private static bool IsOfParser(Diagnostic diagnostic) =>
        diagnostic.Descriptor.Category == DiagnosticCategories.Syntax
        || (diagnostic.ReferenceText is not null && diagnostic.Id.StartsWith("IQL21", StringComparison.Ordinal));
}
