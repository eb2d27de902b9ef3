using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Parsing.Messages;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Checks;

/// <summary>Values that do not fit, durations that are none, regular expressions that do not compile.</summary>
internal static class LiteralChecks
{
    private const ulong SmallestIntegerMagnitude = 1UL << 63;

    public static void Check(LiteralExpressionSyntax literal, CheckFindings findings)
    {
        if (literal.ContainsMissing)
        {
            return;
        }

        switch (literal.Kind)
        {
            case SyntaxKind.IntegerLiteralExpression:
                CheckInteger(literal, findings);
                break;
            case SyntaxKind.NumberLiteralExpression:
                CheckNumber(literal, findings);
                break;
            case SyntaxKind.DurationLiteralExpression:
                CheckDuration(literal, findings);
                break;
            case SyntaxKind.RegexLiteralExpression:
                CheckRegex(literal, findings);
                break;
        }
    }

    private static void CheckInteger(LiteralExpressionSyntax literal, CheckFindings findings)
    {
        TextSpan span = literal.Token.Span;
        bool fits = literal.TryGetUnsigned(out ulong value);
        switch (literal.Parent)
        {
            // A limit that is too large is cut down to the greatest one; REPLICATION has a check of its own.
            case LimitClauseSyntax or OffsetClauseSyntax or SLimitClauseSyntax or SOffsetClauseSyntax or ReplicationOptionSyntax:
                break;
            case KillQueryStatementSyntax or DropShardStatementSyntax:
                if (!fits)
                {
                    var reference = new ReferenceError($"strconv.ParseUint: parsing \"{literal.Token.Text}\": value out of range", span.Start);
                    findings.Add(DiagnosticDescriptors.IntegerTooLarge, span, CheckFindings.AfterReading(span), reference, literal.Token.Text);
                }

                break;
            default:
                if (!fits)
                {
                    findings.Add(DiagnosticDescriptors.IntegerTooLarge, span, CheckFindings.AfterReading(span), new ReferenceError("unable to parse integer", span.Start), literal.Token.Text);
                }
                else if (value > SmallestIntegerMagnitude && literal.Parent is { Kind: SyntaxKind.UnaryMinusExpression } negation)
                {
                    findings.Add(DiagnosticDescriptors.IntegerTooSmall, negation.Span, span.End, $"constant -{value} underflows int64", value);
                }

                break;
        }
    }

    private static void CheckNumber(LiteralExpressionSyntax literal, CheckFindings findings)
    {
        if (!literal.TryGetNumber(out _))
        {
            TextSpan span = literal.Token.Span;
            findings.Add(DiagnosticDescriptors.NumberTooLarge, span, CheckFindings.AfterReading(span), new ReferenceError("unable to parse number", span.Start));
        }
    }

    private static void CheckDuration(LiteralExpressionSyntax literal, CheckFindings findings)
    {
        string text = literal.Token.Text;
        if (DurationLiteral.TryParse(text.AsSpan(), out _, out DurationError error, out string? message))
        {
            return;
        }

        // In options the reference says where, in expressions it does not.
        TextSpan span = literal.Token.Span;
        bool option = literal.Parent is RetentionPolicyOptionSyntax or ResampleClauseSyntax;
        (DiagnosticDescriptor descriptor, TextSpan offending, object?[] arguments) = error == DurationError.Overflow
            ? (DiagnosticDescriptors.DurationTooLong, span, [text])
            : DurationMessages.Describe(text, span.Start);
        findings.Add(descriptor, offending, CheckFindings.AfterReading(span), new ReferenceError(message!, option ? span.Start : ReferenceError.NoPosition), arguments);
    }

    private static void CheckRegex(LiteralExpressionSyntax literal, CheckFindings findings)
    {
        // What has no end is an error of the lexer.
        if (!literal.TryGetRegex(out string pattern) || !IsTerminated(literal.Token.Text) || RegexSyntax.Check(pattern) is not { } error)
        {
            return;
        }

        TextSpan span = literal.Token.Span;
        findings.Add(
            DiagnosticDescriptors.InvalidRegex,
            span,
            CheckFindings.AfterReading(span),
            new ReferenceError(error.Message, ReferencePosition.BeforeDelimiter(literal.SyntaxTree.Text.ToString(), span.Start)),
            error.Message);
    }

    private static bool IsTerminated(string literal)
    {
        int backslashes = 0;
        for (int i = literal.Length - 2; i > 0 && literal[i] == '\\'; i--)
        {
            backslashes++;
        }

        return literal.Length > 1 && literal[literal.Length - 1] == '/' && backslashes % 2 == 0;
    }
}
