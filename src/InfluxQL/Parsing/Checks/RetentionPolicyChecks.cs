using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Checks;

/// <summary>Options of retention policies: their ranges, and none of them twice.</summary>
internal static class RetentionPolicyChecks
{
    /// <summary>Whether a number of copies is in range at a glance. False decides nothing.</summary>
    public static bool IsCertainlyInRange(GreenNode value)
    {
        if (value.Kind != SyntaxKind.IntegerLiteralExpression)
        {
            return false;
        }

        ReadOnlySpan<char> digits = ((GreenToken)value.GetChild(0)).TextSpan;
        return digits.Length is > 0 and < 10 && digits[0] != '0';
    }

    public static void Check(ReplicationOptionSyntax option, CheckFindings findings)
    {
        if (option.Value is not LiteralExpressionSyntax { ContainsMissing: false } literal)
        {
            return;
        }

        TextSpan span = literal.Span;
        string text = literal.Token.Text;
        if (!literal.TryGetInteger(out long value))
        {
            var reference = new ReferenceError($"strconv.Atoi: parsing \"{text}\": value out of range", span.Start);
            findings.Add(DiagnosticDescriptors.ReplicationOutOfRange, span, CheckFindings.AfterReading(span), reference, text);
        }
        else if (value is < 1 or > int.MaxValue)
        {
            var reference = new ReferenceError($"invalid value {value}: must be 1 <= n <= 2147483647", span.Start);
            findings.Add(DiagnosticDescriptors.ReplicationOutOfRange, span, CheckFindings.AfterReading(span), reference, text);
        }
    }

    public static void Check(ShardDurationOptionSyntax option, CheckFindings findings)
    {
        if (option.Value is LiteralExpressionSyntax { Kind: SyntaxKind.InfinityLiteralExpression } value && option.Parent is not CreateDatabaseStatementSyntax)
        {
            TextSpan span = value.Span;
            findings.Add(DiagnosticDescriptors.InfiniteShardDuration, span, CheckFindings.AfterReading(span), new ReferenceError("invalid duration INF for shard duration", span.Start));
        }
    }

    public static void Check(AlterRetentionPolicyStatementSyntax statement, CheckFindings findings)
    {
        var seen = new HashSet<SyntaxKind>();
        foreach (RetentionPolicyOptionSyntax option in statement.Options)
        {
            SyntaxToken keyword = option.GetFirstToken();
            if (keyword.IsMissing || seen.Add(option.Kind))
            {
                continue;
            }

            string word = SyntaxFacts.GetText(keyword.Kind);
            var reference = new ReferenceError($"found duplicate {word} option", keyword.SpanStart);
            findings.Add(DiagnosticDescriptors.DuplicateOption, option.Span, CheckFindings.AfterReading(keyword.Span), reference, word);
        }
    }
}
