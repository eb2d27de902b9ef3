using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.Terminal;

/// <summary>Whether a text can run, or a person has not finished it.</summary>
internal static class QueryCompleteness
{
    private static readonly DiagnosticDescriptor[] s_open =
    [
        DiagnosticDescriptors.UnterminatedString,
        DiagnosticDescriptors.UnterminatedIdentifier,
        DiagnosticDescriptors.UnterminatedRegex,
        DiagnosticDescriptors.UnterminatedComment,
    ];

    /// <summary>
    /// Whether no further input could help: the text has no syntax error, or its first one stands before its end. An error
    /// that a person can only see by running the text is no reason to wait for more of it.
    /// </summary>
    public static bool IsComplete(SyntaxTree tree, string text)
    {
        Diagnostic? first = null;
        foreach (Diagnostic diagnostic in tree.GetDiagnostics())
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error && (first is null || diagnostic.Span.Start < first.Span.Start))
            {
                first = diagnostic;
            }
        }

        if (first is null)
        {
            return true;
        }

        return Array.IndexOf(s_open, first.Descriptor) < 0 && (first.Span.Start < EndOfTokens(tree) || EndsInSemicolon(text));
    }

    private static int EndOfTokens(SyntaxTree tree) => tree.GetRoot().DescendantTokens().LastOrDefault(token => token.Span.Length > 0).Span.End;

    private static bool EndsInSemicolon(string text) => text.AsSpan().TrimEnd().EndsWith(";");
}
