using InfluxQL.Diagnostics;
using InfluxQL.Parsing.Checks;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing;

/// <summary>Makes diagnostics of what lexer and parser noted, in order of their place.</summary>
internal static class ParseDiagnostics
{
    /// <summary>
    /// The diagnostics of a text. The one that InfluxDB 1.x reports, which stops at the first mistake that it meets, has
    /// its text; the others have none.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Collect(string text, GreenNode root, ParserSession session, bool expression, ParseLimits limits)
    {
        if (session.Exceeded != ExceededLimit.None)
        {
            return [OfLimit(text, session.Exceeded, limits)];
        }

        var diagnostics = new List<Diagnostic>();
        foreach (LexicalError error in session.LexicalErrors)
        {
            diagnostics.Add(OfToken(text, error));
        }

        foreach (SyntaxError error in session.SyntaxErrors)
        {
            LexedToken token = session.Tokens.Items[error.TokenIndex];
            string found = token.Type == TokenTypes.EndOfText ? "the end of the text" : text.Substring(token.Start, token.End - token.Start);
            string expected = error.ExpectedToken > 0 ? GrammarTables.TokenNames[error.ExpectedToken] : GrammarTables.RuleNames[error.Rule];
            diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnexpectedToken, TextSpan.FromBounds(token.Start, token.End), found, expected));
        }

        int ofGrammar = diagnostics.Count;
        IReadOnlyList<ParseFinding> findings = [];
        if ((root.Flags & GreenFlags.NeedsCheck) != 0)
        {
            findings = ParseChecks.Run(SyntaxNodeFactory.CreateRed(root, null, 0), onlyMarked: true);
            foreach (ParseFinding finding in findings)
            {
                diagnostics.Add(finding.Diagnostic);
            }
        }

        if (diagnostics.Count > 0)
        {
            (ReferenceError Error, int NoticedAt)? grammar = ofGrammar > 0 ? session.FindReferenceError(text, expression, limits) : null;
            AddReferenceText(text, diagnostics, ofGrammar, grammar, findings);
        }

        diagnostics.Sort((left, right) => left.Span.CompareTo(right.Span));
        return diagnostics;
    }

    private static void AddReferenceText(
        string text,
        List<Diagnostic> diagnostics,
        int ofGrammar,
        (ReferenceError Error, int NoticedAt)? grammar,
        IReadOnlyList<ParseFinding> findings)
    {
        int first = ParseFinding.FindFirst(findings);
        if (first >= 0 && (grammar is null || findings[first].NoticedAt <= grammar.Value.NoticedAt))
        {
            diagnostics[ofGrammar + first] = diagnostics[ofGrammar + first].WithReferenceText(findings[first].Reference!.Value.Format(text));
        }
        else if (grammar is { } error)
        {
            // The diagnostic at that place; where recovery saw the mistake elsewhere, the first one.
            int index = diagnostics.FindIndex(0, ofGrammar, diagnostic => diagnostic.Span.Start <= error.NoticedAt && error.NoticedAt <= diagnostic.Span.End);
            index = Math.Max(index, 0);
            diagnostics[index] = diagnostics[index].WithReferenceText(error.Error.Format(text));
        }
    }

    private static Diagnostic OfToken(string text, LexicalError error)
    {
        DiagnosticDescriptor descriptor = error.Kind switch
        {
            LexicalErrorKind.UnterminatedString => DiagnosticDescriptors.UnterminatedString,
            LexicalErrorKind.UnterminatedIdentifier => DiagnosticDescriptors.UnterminatedIdentifier,
            LexicalErrorKind.UnterminatedRegex => DiagnosticDescriptors.UnterminatedRegex,
            LexicalErrorKind.UnterminatedComment => DiagnosticDescriptors.UnterminatedComment,
            LexicalErrorKind.EmptyBindParameter => DiagnosticDescriptors.EmptyBindParameter,
            _ => DiagnosticDescriptors.BadEscape,
        };
        return Diagnostic.Create(descriptor, new TextSpan(error.Start, error.Length), text.Substring(error.Start, error.Length));
    }

    private static Diagnostic OfLimit(string text, ExceededLimit exceeded, ParseLimits limits)
    {
        var start = new TextSpan(0, Math.Min(1, text.Length));
        return exceeded switch
        {
            ExceededLimit.TextLength => Diagnostic.Create(DiagnosticDescriptors.TextTooLong, start, text.Length, limits.MaxTextLength),
            ExceededLimit.Tokens => Diagnostic.Create(DiagnosticDescriptors.TooManyTokens, start, limits.MaxTokens),
            ExceededLimit.Depth => Diagnostic.Create(DiagnosticDescriptors.NestingTooDeep, start, limits.MaxDepth),
            ExceededLimit.Operators => Diagnostic.Create(DiagnosticDescriptors.TooManyOperators, start, limits.MaxOperators),
            _ => Diagnostic.Create(DiagnosticDescriptors.TooManyStatements, start, limits.MaxStatements),
        };
    }
}
