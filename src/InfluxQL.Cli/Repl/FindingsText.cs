using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Repl.Language;
using InfluxQL.Diagnostics;
using InfluxQL.Text;

namespace InfluxQL.Cli.Repl;

/// <summary>Writes what is wrong with queries and commands, with the place underlined.</summary>
/// <param name="session">The session, which remembers what was wrong.</param>
internal sealed class FindingsText(ReplSession session)
{
    /// <summary>The file or stream that the text comes from; null for a text that was just typed.</summary>
    public string? Source { get; init; }

    /// <summary>Where the text begins in the source.</summary>
    public LinePosition Origin { get; init; }

    // A session's retention policy and values hold for many queries; that one of them has no use for them says nothing.
    private static readonly DiagnosticDescriptor[] s_ofRequests =
        [DiagnosticDescriptors.RetentionPolicyParameterDiscouraged, DiagnosticDescriptors.UnusedParameter];

    /// <summary>Writes the diagnostics of a query, and counts it as failed if one is an error.</summary>
    public void Write(SourceText text, IReadOnlyList<Diagnostic> all)
    {
        List<Diagnostic> diagnostics = [.. all.Where(diagnostic => Array.IndexOf(s_ofRequests, diagnostic.Descriptor) < 0)];
        session.LastFindings = [.. diagnostics.Select(diagnostic => diagnostic.Id).Distinct()];
        if (diagnostics.Count == 0)
        {
            return;
        }

        session.Streams.Output.Flush();
        TextWriter writer = session.Streams.Error;
        new DiagnosticText(writer, session.Streams.ErrorUsesColor, session.Streams.Width) { Origin = Origin, WritesCount = false }.Write(Source, text, diagnostics);
        writer.Flush();
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            session.Fail(ExitStatus.QueryErrors);
        }
    }

    /// <summary>Writes what is wrong with a command.</summary>
    public void Write(string line, CommandError error)
    {
        WriteSentence(error.Message, error.Span.Start);
        var style = new AnsiStyle(session.Streams.ErrorUsesColor);
        new SourceExcerpt(session.Streams.Error, style, session.Streams.Width) { LinesBefore = Origin.Line }
            .Write(SourceText.From(line), error.Span, AnsiStyle.Error);
        session.Streams.Error.Flush();
        session.Fail(ExitStatus.QueryErrors);
    }

    /// <summary>Writes why something could not be done.</summary>
    /// <param name="message">Sentences.</param>
    /// <param name="status">One of <see cref="ExitStatus"/>.</param>
    public void WriteFailure(string message, int status)
    {
        WriteSentence(message, 0);
        session.Streams.Error.Flush();
        session.Fail(status);
    }

    private void WriteSentence(string message, int offset)
    {
        session.Streams.Output.Flush();
        var style = new AnsiStyle(session.Streams.ErrorUsesColor);
        if (Source is not null)
        {
            session.Streams.Error.Write(style.Paint(AnsiStyle.Bold, $"{VisibleText.Of(Source)}:{Origin.Line + 1}:{Origin.Character + offset + 1}:"));
            session.Streams.Error.Write(' ');
        }

        session.Streams.Error.WriteLine($"{style.Paint(AnsiStyle.Error, "error:")} {VisibleText.Of(message)}");
    }
}
