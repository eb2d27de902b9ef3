using InfluxQL.Diagnostics;
using InfluxQL.Parsing.Checks;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing;

/// <summary>Makes diagnostics of what lexer and parser noted, in order of their place.</summary>
internal static class ParseDiagnostics
{
    public static IReadOnlyList<Diagnostic> Collect(string text, GreenNode root, ParserSession session, ParseLimits limits)
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

        if ((root.Flags & GreenFlags.NeedsCheck) != 0)
        {
            foreach (ParseFinding finding in ParseChecks.Run(SyntaxNodeFactory.CreateRed(root, null, 0), onlyMarked: true))
            {
                diagnostics.Add(finding.Diagnostic.WithReferenceText(finding.Reference?.Format(text)));
            }
        }

        diagnostics.Sort((left, right) => left.Span.CompareTo(right.Span));
        return diagnostics;
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
