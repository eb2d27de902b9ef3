using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Formatting;

/// <summary>
/// Writes green nodes in canonical form. Most nodes are their children with a space between them; the other files of
/// the class hold those that are not.
/// </summary>
internal sealed partial class CanonicalWriter
{
    private readonly CharacterBuffer _text;
    private bool _inNewDatabase;

    public CanonicalWriter(CharacterBuffer text) => _text = text;

    public void Write(GreenNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Query:
                WriteStatements(node.GetSlot(0));
                break;
            case SyntaxKind.StandaloneExpression:
                Write(node.GetChild(0));
                break;
            case SyntaxKind.List:
                WriteList(node);
                break;
            case SyntaxKind.ShowSeriesStatement:
                // Without CARDINALITY the word EXACT means nothing.
                WriteChildren(node, except: SyntaxKind.ExactKeyword);
                break;
            case SyntaxKind.GrantStatement:
            case SyntaxKind.RevokeStatement:
                WritePrivilegeStatement(node);
                break;
            case SyntaxKind.CreateDatabaseStatement:
                _inNewDatabase = true;
                WriteChildren(node, except: SyntaxKind.None);
                _inNewDatabase = false;
                break;
            case SyntaxKind.DurationOption when _inNewDatabase:
            case SyntaxKind.ShardDurationOption when _inNewDatabase:
                WriteNewDatabaseDuration(node);
                break;
            case SyntaxKind.CreateRetentionPolicyStatement:
            case SyntaxKind.AlterRetentionPolicyStatement:
                WriteRetentionPolicyStatement(node);
                break;
            case SyntaxKind.SelectStatement:
                WriteSelect(node);
                break;
            case SyntaxKind.ResampleClause:
                WriteResampleClause(node);
                break;
            case SyntaxKind.IntoTarget:
                WriteIntoTarget(node);
                break;
            case SyntaxKind.MeasurementSource:
                WriteMeasurementSource(node);
                break;
            case SyntaxKind.SubquerySource:
            case SyntaxKind.ParenthesizedExpression:
            case SyntaxKind.NameList:
            case SyntaxKind.ArgumentList:
                WriteInParentheses(node);
                break;
            case SyntaxKind.FillClause:
                WriteFillClause(node);
                break;
            case SyntaxKind.TimeZoneClause:
                WriteTimeZoneClause(node);
                break;
            case SyntaxKind.SortItem:
                WriteSortItem(node);
                break;
            case SyntaxKind.LimitClause:
            case SyntaxKind.OffsetClause:
            case SyntaxKind.SLimitClause:
            case SyntaxKind.SOffsetClause:
                WriteLimit(node);
                break;
            case SyntaxKind.OnClause:
                WriteOnClause(node);
                break;
            case SyntaxKind.WithMeasurementClause:
                WriteWithMeasurementClause(node);
                break;
            case SyntaxKind.UnaryPlusExpression:
            case SyntaxKind.UnaryMinusExpression:
                WriteUnary(node, keepSign: false);
                break;
            case SyntaxKind.CallExpression:
                WriteCall(node);
                break;
            case SyntaxKind.VariableReference:
                WriteVariableReference(node);
                break;
            case SyntaxKind.WildcardExpression:
                WriteAdjacent(node);
                break;
            case SyntaxKind.CastClause:
                WriteCast(node);
                break;
            case SyntaxKind.IdentifierName:
                WriteIdentifierName(node);
                break;
            case SyntaxKind.BindParameter:
                WriteBindParameter(node);
                break;
            case SyntaxKind.StringLiteralExpression:
            case SyntaxKind.IntegerLiteralExpression:
            case SyntaxKind.NumberLiteralExpression:
            case SyntaxKind.DurationLiteralExpression:
            case SyntaxKind.RegexLiteralExpression:
            case SyntaxKind.TrueLiteralExpression:
            case SyntaxKind.FalseLiteralExpression:
            case SyntaxKind.InfinityLiteralExpression:
                WriteLiteral(node, negative: false);
                break;
            default:
                if (GetPrecedence(node) > 0)
                {
                    WriteBinary(node);
                }
                else if (node is GreenToken token)
                {
                    WriteToken(token);
                }
                else
                {
                    WriteChildren(node, except: SyntaxKind.None);
                }

                break;
        }
    }

    private void WriteChildren(GreenNode node, SyntaxKind except)
    {
        int start = _text.Length;
        int count = node.ChildCount;
        for (int i = 0; i < count; i++)
        {
            GreenNode child = node.GetChild(i);
            if (child.Kind == except || child.FullWidth == 0 || IsDefault(child))
            {
                continue;
            }

            WriteSpaceAfter(start);
            Write(child);
        }
    }

    /// <summary>Elements with a comma, a dot or only a space between them.</summary>
    private void WriteList(GreenNode list)
    {
        int start = _text.Length;
        int count = list.ChildCount;
        for (int i = 0; i < count; i++)
        {
            GreenNode child = list.GetChild(i);
            if (child.Kind == SyntaxKind.CommaToken)
            {
                _text.Append(',');
            }
            else
            {
                WriteSpaceAfter(start);
                Write(child);
            }
        }
    }

    /// <summary>Children with nothing between them.</summary>
    private void WriteAdjacent(GreenNode node)
    {
        int count = node.ChildCount;
        for (int i = 0; i < count; i++)
        {
            Write(node.GetChild(i));
        }
    }

    private void WriteInParentheses(GreenNode node)
    {
        if (!StackGuard.HasRoom())
        {
            StackGuard.RunOnFreshStack(() => WriteAdjacent(node));
            return;
        }

        WriteAdjacent(node);
    }

    private void WriteToken(GreenToken token)
    {
        string text = SyntaxFacts.GetText(token.Kind);
        if (text.Length == 0 || token.IsMissing)
        {
            _text.Append(token.TextSpan);
            return;
        }

        _text.Append(text);
    }

    private void WriteSpaceAfter(int start)
    {
        if (_text.Length > start)
        {
            _text.Append(' ');
        }
    }
}
