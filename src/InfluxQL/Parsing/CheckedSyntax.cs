using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Parsing;

/// <summary>
/// Which nodes the checks after parsing look at. The builder marks them and the mark rolls up, so that a query
/// without any costs nothing and the checks go straight to the rest.
/// </summary>
internal static class CheckedSyntax
{
    /// <summary>Comparisons, AND and OR bind no tighter than this.</summary>
    public const int ComparisonPrecedence = 3;

    // A name of more than three segments: seven children with its dots.
    private const int LongNameLength = 6;

    public static GreenFlags FlagsOf(SyntaxKind kind, ReadOnlySpan<GreenNode?> children)
    {
        switch (kind)
        {
            case SyntaxKind.FillClause:
            case SyntaxKind.TimeZoneClause:
            case SyntaxKind.OrderByClause:
            case SyntaxKind.IntoTarget:
            case SyntaxKind.ReplicationOption:
            case SyntaxKind.ShardDurationOption:
            case SyntaxKind.AlterRetentionPolicyStatement:
            case SyntaxKind.CreateContinuousQueryStatement:
            case SyntaxKind.ResampleClause:
            case SyntaxKind.DeleteStatement:
            case SyntaxKind.DropSeriesStatement:
                return GreenFlags.NeedsCheck;
            case SyntaxKind.Field:
                return (children[0]!.Flags & GreenFlags.ContainsComparison) != 0 ? GreenFlags.NeedsCheck : GreenFlags.None;
            case SyntaxKind.MeasurementSource:
                return children.Length > 1 ? GreenFlags.NeedsCheck : GreenFlags.None;
            default:
                return GreenFlags.None;
        }
    }

    public static GreenFlags FlagsOfList(SyntaxKind emptyElement, int count) =>
        emptyElement == SyntaxKind.EmptyName && count >= LongNameLength ? GreenFlags.NeedsCheck : GreenFlags.None;
}
