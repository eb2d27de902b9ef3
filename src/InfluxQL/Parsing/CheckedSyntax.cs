using InfluxQL.Parsing.Checks;
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

    private static readonly bool[] s_mayNeedCheck = CreateMayNeedCheck();

    /// <summary>Whether <see cref="FlagsOf"/> has anything to say of a kind.</summary>
    public static bool MayNeedCheck(SyntaxKind kind) => s_mayNeedCheck[(int)kind];

    public static GreenFlags FlagsOf(SyntaxKind kind, ReadOnlySpan<GreenSlot> children)
    {
        switch (kind)
        {
            case SyntaxKind.Field:
                return (children[0].Node!.Flags & GreenFlags.ContainsComparison) != 0 ? GreenFlags.NeedsCheck : GreenFlags.None;
            case SyntaxKind.MeasurementSource:
            case SyntaxKind.IntoTarget:
                // More than the names: a regular expression, or :MEASUREMENT.
                return children.Length > 1 ? GreenFlags.NeedsCheck : GreenFlags.None;
            case SyntaxKind.FillClause:
                return FillChecks.IsCertainlyRight(children[children.Length - 1].Node!) ? GreenFlags.None : GreenFlags.NeedsCheck;
            case SyntaxKind.TimeZoneClause:
                return TimeZoneChecks.IsCertainlyRight(children[children.Length - 1].Node!) ? GreenFlags.None : GreenFlags.NeedsCheck;
            case SyntaxKind.ShardDurationOption:
                // Only INF is wrong.
                return children[children.Length - 1].Node!.Kind == SyntaxKind.InfinityLiteralExpression ? GreenFlags.NeedsCheck : GreenFlags.None;
            case SyntaxKind.ReplicationOption:
                return RetentionPolicyChecks.IsCertainlyInRange(children[children.Length - 1].Node!) ? GreenFlags.None : GreenFlags.NeedsCheck;
            case SyntaxKind.OrderByClause:
                return OrderByChecks.IsCertainlyRight(children[children.Length - 1].Node!) ? GreenFlags.None : GreenFlags.NeedsCheck;
            case SyntaxKind.CastClause:
                return NamesType(children[children.Length - 1].Node!) ? GreenFlags.NeedsCheck : GreenFlags.None;
            default:
                return MayNeedCheck(kind) ? GreenFlags.NeedsCheck : GreenFlags.None;
        }
    }

    // "field" and "tag" are words of the language; other types are names.
    private static bool NamesType(GreenNode type) =>
        type.Kind == SyntaxKind.IdentifierName && type.GetChild(0).Kind == SyntaxKind.IdentifierToken;

    private static bool[] CreateMayNeedCheck()
    {
        var kinds = new bool[SyntaxFacts.KindCount];
        foreach (SyntaxKind kind in new[]
        {
            SyntaxKind.FillClause, SyntaxKind.TimeZoneClause, SyntaxKind.OrderByClause, SyntaxKind.IntoTarget,
            SyntaxKind.ReplicationOption, SyntaxKind.ShardDurationOption, SyntaxKind.AlterRetentionPolicyStatement,
            SyntaxKind.CreateContinuousQueryStatement, SyntaxKind.ResampleClause, SyntaxKind.DeleteStatement,
            SyntaxKind.DropSeriesStatement, SyntaxKind.Field, SyntaxKind.MeasurementSource, SyntaxKind.CastClause,
        })
        {
            kinds[(int)kind] = true;
        }

        return kinds;
    }

    public static GreenFlags FlagsOfList(SyntaxKind emptyElement, int count) =>
        emptyElement == SyntaxKind.EmptyName && count >= LongNameLength ? GreenFlags.NeedsCheck : GreenFlags.None;
}
