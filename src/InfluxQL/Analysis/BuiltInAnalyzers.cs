using InfluxQL.Analysis.Advice;
using InfluxQL.Analysis.Meaning;
using InfluxQL.Analysis.Policy;
using InfluxQL.Analysis.Target;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis;

/// <summary>The one place where the built-in analyzers are registered.</summary>
public static class BuiltInAnalyzers
{
    /// <summary>All of them, in the order in which they look at a node.</summary>
    public static IReadOnlyList<QueryAnalyzer> All { get; } = Make();

    private static IReadOnlyList<QueryAnalyzer> Make()
    {
        List<QueryAnalyzer> all = [new SelectMeaningAnalyzer(), new UnsupportedStatementAnalyzer(), new UnsupportedFunctionAnalyzer()];
        foreach (SyntaxKind clause in TargetClauses.All)
        {
            all.Add(new UnsupportedClauseAnalyzer(clause));
        }

        all.AddRange(
        [
            new InfinityAnalyzer(),
            new QuotedFunctionNameAnalyzer(),
            new RegexArgumentAnalyzer(),
            new BindParameterPlaceAnalyzer(),
            new OrderByOnShowAnalyzer(),
            new TimeZoneNameAnalyzer(),
            new QuotedCastTypeAnalyzer(),
            new TrailingDotAnalyzer(),
            new KeyNotEqualSignAnalyzer(),
            new LargeLimitAnalyzer(),
            new DimensionAnalyzer(),
            new WildcardConditionAnalyzer(),
            new CallInConditionAnalyzer(),
            new DatabaseRulesAnalyzer(),
            new MeasurementRulesAnalyzer(),
            new NoTimeBoundAnalyzer(),
            new WildcardWithoutLimitAnalyzer(),
            new QuotedNameAsValueAnalyzer(),
            new StringAsNameAnalyzer(),
            new TimeUnderOrAnalyzer(),
            new GroupByTimeWithoutLowerBoundAnalyzer(),
            new TagComparedWithNumberAnalyzer(),
            new RegexWithoutAnchorsAnalyzer(),
            new FillWithoutEffectAnalyzer(),
            new LimitWithoutOrderAnalyzer(),
            new DuplicateColumnNameAnalyzer(),
            new RetentionPolicyNamedAnalyzer(),
        ]);
        return all.AsReadOnly();
    }
}
