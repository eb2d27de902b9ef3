using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Checks;

/// <summary>A continuous query writes its result, at intervals, over a time no shorter than the interval.</summary>
internal static class ContinuousQueryChecks
{
    public static void Check(ResampleClauseSyntax clause, CheckFindings findings)
    {
        bool complete = CheckFindings.IsComplete(clause)
            && IsGiven(clause.EveryKeyword) == clause.EveryInterval is not null
            && IsGiven(clause.ForKeyword) == clause.ForInterval is not null;
        if (!complete || !IsZero(clause.EveryInterval) || !IsZero(clause.ForInterval))
        {
            return;
        }

        // The reference takes zeros for intervals that are not there, and says what it found in their place.
        SyntaxToken next = clause.GetLastToken().GetNextToken(includeZeroWidth: true);
        ReferenceError? reference = next.IsMissing ? null : Found(next, "EVERY, FOR");
        findings.Add(DiagnosticDescriptors.ResampleWithoutInterval, clause.Span, next.SpanStart, reference);
    }

    public static void Check(CreateContinuousQueryStatementSyntax statement, CheckFindings findings)
    {
        SelectStatementSyntax select = statement.Statement;
        SyntaxToken from = select.FromClause.FromKeyword;
        if (select.IntoClause is null && !from.IsMissing && select.Fields.All(CheckFindings.IsComplete))
        {
            findings.Add(DiagnosticDescriptors.ContinuousQueryWithoutInto, from.Span, from.SpanStart, Found(from, "INTO"));
        }

        // A source without text is one that the text lacks.
        if (!CheckFindings.IsComplete(select) || select.FromClause.Sources.Any(source => source.Span.Length == 0))
        {
            return;
        }

        bool known = TryGetInterval(select, out long interval, out string? error, out TextSpan? place);
        if (!known)
        {
            return;
        }

        CallExpressionSyntax? call = FirstCall(select);
        if (call is not null && (interval == 0 || error is not null))
        {
            string expected = error is null ? "GROUP BY time(...)" : "GROUP BY time(...), " + error;
            findings.Add(
                DiagnosticDescriptors.ContinuousQueryWithoutInterval,
                place ?? call.Span,
                select.Span.End,
                FoundByRewinding(statement, expected),
                call.Name.ToString());
        }
        else if (statement.EndKeyword.IsMissing)
        {
            // The rest is looked at behind END.
            return;
        }
        else if (error is not null)
        {
            findings.Add(DiagnosticDescriptors.ContinuousQueryInterval, place!.Value, statement.Span.End, error, error);
        }
        else
        {
            CheckResampleFor(statement, interval, findings);
        }
    }

    private static void CheckResampleFor(CreateContinuousQueryStatementSyntax statement, long interval, CheckFindings findings)
    {
        if (statement.ResampleClause is not { ForInterval: { } forInterval } clause || !TryGetDuration(forInterval, out long duration) || duration == 0)
        {
            return;
        }

        if (clause.EveryInterval is { } every)
        {
            if (!TryGetDuration(every, out long everyDuration))
            {
                return;
            }

            interval = Math.Max(interval, everyDuration);
        }

        if (interval > duration)
        {
            string least = DurationLiteral.Format(interval);
            findings.Add(
                DiagnosticDescriptors.ResampleForTooShort,
                forInterval.Span,
                statement.Span.End,
                $"FOR duration must be >= GROUP BY time duration: must be a minimum of {least}, got {DurationLiteral.Format(duration)}",
                least);
        }
    }

    // The interval of the first call of time(). False where it depends on a bind parameter.
    private static bool TryGetInterval(SelectStatementSyntax select, out long interval, out string? error, out TextSpan? place)
    {
        interval = 0;
        error = null;
        place = null;
        if (select.GroupByClause is null)
        {
            return true;
        }

        foreach (ExpressionSyntax dimension in select.GroupByClause.Dimensions)
        {
            if (dimension is not CallExpressionSyntax call || call.FunctionName != "time")
            {
                continue;
            }

            place = call.Span;
            if (call.Arguments.Count is < 1 or > 2)
            {
                error = "time dimension expected 1 or 2 arguments";
                return true;
            }

            ExpressionSyntax argument = call.Arguments[0];
            bool negative = argument.IsKind(SyntaxKind.UnaryMinusExpression);
            argument = argument is UnaryExpressionSyntax unary ? unary.Operand : argument;
            if (argument is BindParameterSyntax)
            {
                return false;
            }

            if (argument is not LiteralExpressionSyntax { Kind: SyntaxKind.DurationLiteralExpression } literal)
            {
                error = "time dimension must have duration argument";
                return true;
            }

            bool valid = literal.TryGetDuration(out interval);
            interval = negative ? -interval : interval;
            return valid;
        }

        return true;
    }

    private static CallExpressionSyntax? FirstCall(SelectStatementSyntax select)
    {
        foreach (FieldSyntax field in select.Fields)
        {
            foreach (SyntaxNode node in field.Expression.DescendantNodesAndSelf())
            {
                if (node is CallExpressionSyntax call)
                {
                    return call;
                }
            }
        }

        return null;
    }

    private static bool IsGiven(SyntaxToken token) => token.Kind != SyntaxKind.None;

    private static bool IsZero(ExpressionSyntax? interval) =>
        interval is null || (TryGetDuration(interval, out long nanoseconds) && nanoseconds == 0);

    private static bool TryGetDuration(ExpressionSyntax interval, out long nanoseconds)
    {
        nanoseconds = 0;
        return interval is LiteralExpressionSyntax literal && literal.TryGetDuration(out nanoseconds);
    }

    private static ReferenceError Found(SyntaxToken token, string expected)
    {
        string text = token.Parent!.SyntaxTree.Text.ToString();
        return new ReferenceError(
            $"found {ReferenceToken.GetText(text, token.Kind, token.SpanStart, token.Span.Length)}, expected {expected}",
            ReferenceToken.GetOffset(text, token.Kind, token.SpanStart));
    }

    // The reference steps back by two of its tokens, white space and comments among them, and says what it finds from
    // there: most often the last token of the SELECT.
    private static ReferenceError? FoundByRewinding(CreateContinuousQueryStatementSyntax statement, string expected)
    {
        SyntaxToken last = statement.Statement.GetLastToken();
        SyntaxToken beforeLast = last.GetPreviousToken();
        SyntaxToken end = statement.EndKeyword;
        SyntaxToken found = CountPieces(last, end) switch
        {
            0 => CountPieces(beforeLast, last) > 0 ? last : beforeLast,
            1 => last,
            _ => end,
        };
        if (found.IsMissing)
        {
            return null;
        }

        ReferenceError reference = Found(found, expected);
        if (!found.IsKind(SyntaxKind.RegexLiteralToken))
        {
            return reference;
        }

        string text = statement.SyntaxTree.Text.ToString();
        return new ReferenceError($"found {GetPattern(found)}, expected {expected}", ReferencePosition.BeforeDelimiter(text, found.SpanStart));
    }

    private static string GetPattern(SyntaxToken regex) =>
        regex.Parent is LiteralExpressionSyntax literal && literal.TryGetRegex(out string pattern) && pattern.Length > 0 ? pattern : "REGEX";

    // How many pieces of white space and comments stand between two tokens.
    private static int CountPieces(SyntaxToken first, SyntaxToken second)
    {
        int count = 0;
        bool white = false;
        foreach (SyntaxTrivia trivia in first.TrailingTrivia.Concat(second.LeadingTrivia))
        {
            bool isWhite = trivia.Kind is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia;
            count += isWhite && white ? 0 : 1;
            white = isWhite;
        }

        return count;
    }
}
