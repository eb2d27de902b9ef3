using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Messages;

/// <summary>Says which limit a text exceeded.</summary>
internal static class LimitMessages
{
    public static Diagnostic Create(string text, ExceededLimit exceeded, ParseLimits limits)
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
