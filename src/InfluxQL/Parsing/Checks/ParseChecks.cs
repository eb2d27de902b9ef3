using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Parsing.Checks;

/// <summary>
/// The checks that the reference makes while it parses, beyond the grammar. They look at the parts of the tree that the
/// builder marked, so that a query without any such part is not walked at all. A tree whose bind parameters were
/// replaced by values has no marks: there they look at everything.
/// </summary>
internal static class ParseChecks
{
    /// <summary>Checks a tree.</summary>
    /// <param name="root">The node to check, with everything below it.</param>
    /// <param name="onlyMarked">Whether the tree is as the parser built it, so that the marks say where to look.</param>
    /// <returns>The mistakes, in no order. Their offsets are those of the tree's text.</returns>
    public static IReadOnlyList<ParseFinding> Run(SyntaxNode root, bool onlyMarked)
    {
        var findings = new CheckFindings();
        var waiting = new Stack<SyntaxNode>();
        waiting.Push(root);
        while (waiting.Count > 0)
        {
            SyntaxNode node = waiting.Pop();
            Check(node, findings);
            ChildCursor cursor = ChildCursor.Before(node);
            while (cursor.MoveNext())
            {
                if (!cursor.IsToken && (!onlyMarked || (cursor.Green.Flags & GreenFlags.NeedsCheck) != 0))
                {
                    waiting.Push(cursor.Node);
                }
            }
        }

        return findings.Items;
    }

    /// <summary>Checks the parts of a tree that another tree does not have: what a change of that tree made.</summary>
    /// <param name="root">The node to check, with everything in it that is new.</param>
    /// <param name="before">The node before the change.</param>
    /// <returns>The mistakes, in no order. Their offsets are those of the tree's text.</returns>
    public static IReadOnlyList<ParseFinding> RunChanged(SyntaxNode root, SyntaxNode before)
    {
        var findings = new CheckFindings();
        var waiting = new Stack<(SyntaxNode Node, SyntaxNode? Before)>();
        waiting.Push((root, before));
        while (waiting.Count > 0)
        {
            (SyntaxNode node, SyntaxNode? old) = waiting.Pop();
            Check(node, findings);
            ChildCursor cursor = ChildCursor.Before(node);
            ChildCursor oldCursor = ChildCursor.Before(old ?? node);
            while (cursor.MoveNext())
            {
                bool isKnown = oldCursor.MoveNext() && old is not null;
                if (!cursor.IsToken && !(isKnown && ReferenceEquals(cursor.Green, oldCursor.Green)))
                {
                    waiting.Push((cursor.Node, isKnown && !oldCursor.IsToken ? oldCursor.Node : null));
                }
            }
        }

        return findings.Items;
    }

    private static void Check(SyntaxNode node, CheckFindings findings)
    {
        // What the parser had to invent is reported already, and says nothing about the rest of its node. The checks of
        // these look at their parts themselves: a part may be wrong before another is missing.
        if (node.Green.ContainsMissing && node is not (FieldSyntax or CreateContinuousQueryStatementSyntax or AlterRetentionPolicyStatementSyntax or DeleteStatementSyntax or DropSeriesStatementSyntax))
        {
            return;
        }

        switch (node)
        {
            case LiteralExpressionSyntax literal:
                LiteralChecks.Check(literal, findings);
                break;
            case VariableReferenceSyntax reference:
                NameChecks.Check(reference, findings);
                break;
            case MeasurementSourceSyntax source:
                NameChecks.Check(source, findings);
                break;
            case IntoTargetSyntax target:
                NameChecks.Check(target, findings);
                break;
            case CastClauseSyntax cast:
                CastChecks.Check(cast, findings);
                break;
            case FieldSyntax field:
                FieldChecks.Check(field, findings);
                break;
            case FillClauseSyntax fill:
                FillChecks.Check(fill, findings);
                break;
            case TimeZoneClauseSyntax zone:
                TimeZoneChecks.Check(zone, findings);
                break;
            case OrderByClauseSyntax order:
                OrderByChecks.Check(order, findings);
                break;
            case DeleteStatementSyntax delete:
                SourceChecks.Check(delete, findings);
                break;
            case DropSeriesStatementSyntax drop:
                SourceChecks.Check(drop, findings);
                break;
            case ReplicationOptionSyntax replication:
                RetentionPolicyChecks.Check(replication, findings);
                break;
            case ShardDurationOptionSyntax shardDuration:
                RetentionPolicyChecks.Check(shardDuration, findings);
                break;
            case AlterRetentionPolicyStatementSyntax alter:
                RetentionPolicyChecks.Check(alter, findings);
                break;
            case ResampleClauseSyntax resample:
                ContinuousQueryChecks.Check(resample, findings);
                break;
            case CreateContinuousQueryStatementSyntax continuousQuery:
                ContinuousQueryChecks.Check(continuousQuery, findings);
                break;
        }
    }
}
