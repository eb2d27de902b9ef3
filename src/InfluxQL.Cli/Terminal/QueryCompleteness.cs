using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.Terminal;

/// <summary>
/// Whether a text can run, or a person has not finished it: whether something typed at its end could repair all that is
/// wrong with its syntax. An error that nobody can repair there is shown by running the text.
/// </summary>
internal sealed class QueryCompleteness
{
    private readonly int _textLength;
    private readonly int _endOfTokens;
    private readonly bool _missesParenthesisInside;

    /// <summary>Looks at a text.</summary>
    public QueryCompleteness(SyntaxTree tree, string text)
    {
        _textLength = text.Length;
        List<Diagnostic> errors = [.. tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Count == 0)
        {
            // What is wrong with a text whose syntax is right lies inside of it.
            _endOfTokens = int.MaxValue;
            IsComplete = true;
            return;
        }

        List<SyntaxToken> tokens = [.. tree.GetRoot().DescendantTokens()];
        SyntaxToken last = tokens.FindLast(token => token.Span.Length > 0);
        _endOfTokens = last.Span.End;
        _missesParenthesisInside = tokens.Exists(token => token.IsMissing && token.Kind == SyntaxKind.CloseParenToken && token.Span.Start < _endOfTokens);
        bool isEnded = last.Kind == SyntaxKind.SemicolonToken && !errors.Exists(IsOpen);
        IsComplete = isEnded || !errors.TrueForAll(IsAtEnd);
    }

    /// <summary>Whether the text can run.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether a diagnostic of the text says only that it goes on.</summary>
    public bool IsAtEnd(Diagnostic diagnostic)
    {
        DiagnosticDescriptor descriptor = diagnostic.Descriptor;
        return diagnostic.Severity == DiagnosticSeverity.Error
            && (diagnostic.Span.Start >= _endOfTokens
                || IsOpen(diagnostic)
                || (descriptor.Equals(DiagnosticDescriptors.TrailingComma) && diagnostic.Span.End >= _endOfTokens)
                || (descriptor.Equals(DiagnosticDescriptors.MissingCloseParenthesis) && !_missesParenthesisInside));
    }

    // A comment may end on any later line; a name, string or regular expression only on its own.
    private bool IsOpen(Diagnostic diagnostic)
    {
        DiagnosticDescriptor descriptor = diagnostic.Descriptor;
        bool isLiteral = descriptor.Equals(DiagnosticDescriptors.UnterminatedString)
            || descriptor.Equals(DiagnosticDescriptors.UnterminatedIdentifier)
            || descriptor.Equals(DiagnosticDescriptors.UnterminatedRegex);
        return descriptor.Equals(DiagnosticDescriptors.UnterminatedComment) || (isLiteral && diagnostic.Span.End >= _textLength);
    }
}
