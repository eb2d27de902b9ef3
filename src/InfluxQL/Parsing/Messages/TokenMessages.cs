using InfluxQL.Diagnostics;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Messages;

/// <summary>Says what is wrong inside a token or comment.</summary>
internal static class TokenMessages
{
    public static Diagnostic Create(string text, LexicalError error)
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
        return Diagnostic.Create(descriptor, new TextSpan(error.Start, error.Length), TokenWords.Cut(text.Substring(error.Start, error.Length)));
    }
}
