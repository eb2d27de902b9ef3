using System.Globalization;
using InfluxQL.Literals;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Formatting;

/// <content>Statements whose words or options are not simply one after the other.</content>
internal sealed partial class CanonicalWriter
{
    private void WriteStatements(GreenNode? statements)
    {
        switch (statements)
        {
            case null:
                break;
            case { IsList: false }:
                Write(statements);
                break;
            default:
                int start = _text.Length;
                for (int i = 0; i < statements.ChildCount; i++)
                {
                    GreenNode child = statements.GetChild(i);
                    if (child.IsToken || child.Kind == SyntaxKind.EmptyStatement)
                    {
                        continue;
                    }

                    if (_text.Length > start)
                    {
                        _text.Append(";\n");
                    }

                    Write(child);
                }

                break;
        }
    }

    private void WriteSelect(GreenNode select)
    {
        if (StackGuard.HasRoom())
        {
            WriteChildren(select, except: SyntaxKind.None);
        }
        else
        {
            StackGuard.RunOnFreshStack(() => WriteChildren(select, except: SyntaxKind.None));
        }
    }

    // ALL and ALL PRIVILEGES say the same.
    private void WritePrivilegeStatement(GreenNode statement)
    {
        int start = _text.Length;
        for (int i = 0; i < statement.ChildCount; i++)
        {
            GreenNode child = statement.GetChild(i);
            if (child.Kind != SyntaxKind.PrivilegesKeyword)
            {
                WriteSpaceAfter(start);
                Write(child);
                if (child.Kind == SyntaxKind.AllKeyword)
                {
                    _text.Append(" PRIVILEGES");
                }
            }
        }
    }

    // The reference prints these two as Go prints a duration, such as 24h0m0s. That reads back as long as it is in
    // whole seconds; below, it has a fraction or a unit that the language lacks.
    private void WriteNewDatabaseDuration(GreenNode option)
    {
        const long Second = 1_000_000_000;
        GreenNode value = option.GetChild(option.ChildCount - 1);
        if (value.Kind != SyntaxKind.DurationLiteralExpression
            || !DurationLiteral.TryParse(((GreenToken)value.GetChild(0)).TextSpan, out long nanoseconds)
            || nanoseconds < Second
            || nanoseconds % Second != 0)
        {
            WriteChildren(option, except: SyntaxKind.None);
            return;
        }

        long seconds = nanoseconds / Second;
        _text.Append(option.Kind == SyntaxKind.DurationOption ? "DURATION " : "SHARD DURATION ");
        if (seconds >= 3600)
        {
            _text.Append((seconds / 3600).ToString(CultureInfo.InvariantCulture));
            _text.Append('h');
        }

        if (seconds >= 60)
        {
            _text.Append((seconds / 60 % 60).ToString(CultureInfo.InvariantCulture));
            _text.Append('m');
        }

        _text.Append((seconds % 60).ToString(CultureInfo.InvariantCulture));
        _text.Append('s');
    }

    /// <summary>CREATE and ALTER RETENTION POLICY: their options have one order, whatever the order of the text.</summary>
    private void WriteRetentionPolicyStatement(GreenNode statement)
    {
        const int OnClause = 4;
        const int Options = 5;
        for (int slot = 0; slot <= OnClause; slot++)
        {
            if (statement.GetSlot(slot) is not { FullWidth: > 0 } child)
            {
                continue;
            }

            if (slot > 0)
            {
                _text.Append(' ');
            }

            Write(child);
        }

        if (statement.GetSlot(Options) is { } options)
        {
            WriteOption(options, SyntaxKind.DurationOption);
            WriteOption(options, SyntaxKind.ReplicationOption);
            WriteOption(options, SyntaxKind.ShardDurationOption, statement.Kind == SyntaxKind.CreateRetentionPolicyStatement);
            WriteOption(options, SyntaxKind.DefaultOption);
            WriteOption(options, SyntaxKind.FutureLimitOption);
            WriteOption(options, SyntaxKind.PastLimitOption);
        }
    }

    private void WriteOption(GreenNode options, SyntaxKind kind, bool zeroIsDefault = false)
    {
        if (!options.IsList)
        {
            WriteOptionIf(options, kind, zeroIsDefault);
            return;
        }

        for (int i = 0; i < options.ChildCount; i++)
        {
            WriteOptionIf(options.GetChild(i), kind, zeroIsDefault);
        }
    }

    private void WriteOptionIf(GreenNode option, SyntaxKind kind, bool zeroIsDefault)
    {
        if (option.Kind == kind && !(zeroIsDefault && IsZeroDuration(option.GetChild(option.ChildCount - 1))))
        {
            _text.Append(' ');
            Write(option);
        }
    }
}
