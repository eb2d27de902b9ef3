using InfluxQL.Literals;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Formatting;

/// <content>Clauses, and which of them say only what holds without them.</content>
internal sealed partial class CanonicalWriter
{
    private const string LargestLimit = "9223372036854775807";

    private static bool IsDefault(GreenNode clause) => clause.Kind switch
    {
        SyntaxKind.FillClause => IsNullFill(clause),
        SyntaxKind.LimitClause or SyntaxKind.OffsetClause or SyntaxKind.SLimitClause or SyntaxKind.SOffsetClause =>
            clause.GetSlot(1) is { Kind: SyntaxKind.IntegerLiteralExpression } value && TrimZeros(TokenOf(value).TextSpan) is ['0'],
        _ => false,
    };

    private static bool IsNullFill(GreenNode clause) =>
        clause.GetSlot(0) is { Kind: SyntaxKind.IdentifierName }
        && clause.GetSlot(1)?.GetSlot(1) is { Kind: SyntaxKind.VariableReference } argument
        && argument.GetSlot(1) is null
        && argument.GetSlot(0) is { Kind: SyntaxKind.IdentifierName } name
        && TokenText.GetValueText(TokenOf(name)) == "null";

    private void WriteFillClause(GreenNode clause)
    {
        WriteClauseName(clause, "fill");
        Write(clause.GetChild(1));
    }

    private void WriteTimeZoneClause(GreenNode clause)
    {
        WriteClauseName(clause, "TZ");
        GreenNode arguments = clause.GetChild(1);
        if (arguments.GetSlot(1) is { Kind: SyntaxKind.StringLiteralExpression } zone && TokenOf(zone).TextWidth == 2)
        {
            // The empty name is UTC.
            _text.Append("('UTC')");
            return;
        }

        Write(arguments);
    }

    // The words fill and tz may be quoted or in another letter case. A bind parameter in their place stays.
    private void WriteClauseName(GreenNode clause, string word)
    {
        GreenNode name = clause.GetChild(0);
        if (name.Kind == SyntaxKind.BindParameter)
        {
            Write(name);
        }
        else
        {
            _text.Append(word);
        }
    }

    private void WriteSortItem(GreenNode item)
    {
        GreenNode? direction = item.GetSlot(1);
        if (item.GetSlot(0) is { } name)
        {
            Write(name);
            _text.Append(' ');
        }

        _text.Append(direction?.Kind == SyntaxKind.DescKeyword ? "DESC" : "ASC");
    }

    private void WriteLimit(GreenNode clause)
    {
        Write(clause.GetChild(0));
        _text.Append(' ');
        GreenNode value = clause.GetChild(1);
        if (value.Kind != SyntaxKind.IntegerLiteralExpression)
        {
            Write(value);
            return;
        }

        // A larger number means the largest that there is.
        ReadOnlySpan<char> digits = TrimZeros(TokenOf(value).TextSpan);
        bool fits = digits.Length < LargestLimit.Length
            || (digits.Length == LargestLimit.Length && digits.SequenceCompareTo(LargestLimit.AsSpan()) <= 0);
        _text.Append(fits ? digits : LargestLimit.AsSpan());
    }

    private void WriteResampleClause(GreenNode clause)
    {
        const int Every = 2;
        const int For = 4;
        GreenNode? every = clause.GetSlot(Every);
        GreenNode? period = clause.GetSlot(For);
        bool allZero = (every is null || IsZeroDuration(every)) && (period is null || IsZeroDuration(period));
        _text.Append("RESAMPLE");
        WriteInterval(" EVERY ", every, allZero);
        WriteInterval(" FOR ", period, allZero);
    }

    // No time says the same as no word. A clause of zeros alone is an error and stays one.
    private void WriteInterval(string word, GreenNode? interval, bool evenZero)
    {
        if (interval is not null && (evenZero || !IsZeroDuration(interval)))
        {
            _text.Append(word);
            Write(interval);
        }
    }

    private void WriteIntoTarget(GreenNode target)
    {
        const int Colon = 1;
        GreenNode names = target.GetChild(0);
        WriteDotted(names);
        if (target.GetSlot(Colon) is not null)
        {
            _text.Append(EndsWithDot(names) ? ":MEASUREMENT" : ".:MEASUREMENT");
        }
    }

    private void WriteMeasurementSource(GreenNode source)
    {
        GreenNode? names = source.GetSlot(0);
        GreenNode? regex = source.GetSlot(1);
        if (names is not null)
        {
            WriteDotted(names);
            if (regex is not null && !EndsWithDot(names))
            {
                // Only a tree that was made by hand can lack the dot.
                _text.Append('.');
            }
        }

        if (regex is not null)
        {
            Write(regex);
        }
    }

    private void WriteOnClause(GreenNode clause)
    {
        const int Database = 1;
        const int RetentionPolicy = 3;
        _text.Append("ON ");
        if (clause.GetSlot(Database) is { } database)
        {
            Write(database);
        }

        if (clause.GetSlot(RetentionPolicy) is { } policy)
        {
            _text.Append('.');
            Write(policy);
        }
    }

    // The source decides the operator: a regular expression matches, whatever the text says.
    private void WriteWithMeasurementClause(GreenNode clause)
    {
        const int Source = 3;
        const int Regex = 1;
        _text.Append("WITH MEASUREMENT ");
        if (clause.GetSlot(Source) is { } source)
        {
            _text.Append(source.GetSlot(Regex) is null ? "= " : "=~ ");
            Write(source);
        }
    }

    private static bool IsZeroDuration(GreenNode value) =>
        value.Kind == SyntaxKind.InfinityLiteralExpression
        || (value.Kind == SyntaxKind.DurationLiteralExpression
            && DurationLiteral.TryParse(TokenOf(value).TextSpan, out long nanoseconds)
            && nanoseconds == 0);
}
