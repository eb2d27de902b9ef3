using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Policy;

/// <summary>
/// Refuses measurements that a profile does not let be named, regular expressions for measurements, which could match
/// any, and statements that are about all measurements.
/// </summary>
internal sealed class MeasurementRulesAnalyzer : QueryAnalyzer
{
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [DiagnosticDescriptors.MeasurementForbidden, DiagnosticDescriptors.MeasurementRequired];

    public override IReadOnlyList<SyntaxKind> NodeKinds { get; } =
    [
        SyntaxKind.MeasurementSource, SyntaxKind.IntoTarget, SyntaxKind.DropMeasurementStatement,
        SyntaxKind.DeleteStatement, SyntaxKind.DropSeriesStatement, SyntaxKind.ShowMeasurementsStatement,
        SyntaxKind.ShowSeriesStatement, SyntaxKind.ShowSeriesCardinalityStatement, SyntaxKind.ShowMeasurementCardinalityStatement,
        SyntaxKind.ShowTagKeysStatement, SyntaxKind.ShowTagKeyCardinalityStatement, SyntaxKind.ShowTagValuesStatement,
        SyntaxKind.ShowTagValuesCardinalityStatement, SyntaxKind.ShowFieldKeysStatement, SyntaxKind.ShowFieldKeyCardinalityStatement,
    ];

    public override bool IsNeeded(AnalysisOptions options) => !options.Target.Measurements.PermitsAll;

    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        switch (node)
        {
            case MeasurementSourceSyntax { Regex: { } regex }:
                context.Report(DiagnosticDescriptors.MeasurementForbidden, regex.Span, context.Target.Id, regex.ToString());
                break;
            case MeasurementSourceSyntax source:
                Check(context, source.Measurement);
                break;
            case IntoTargetSyntax target:
                // :MEASUREMENT stands for a name that is read, and so was checked there.
                Check(context, target.Measurement);
                break;
            case DropMeasurementStatementSyntax drop:
                Check(context, drop.Name);
                break;
            case StatementSyntax statement when !NamesMeasurements(statement):
                context.Report(DiagnosticDescriptors.MeasurementRequired, StatementWords.GetSpan(statement), context.Target.Id);
                break;
            default:
                break;
        }
    }

    private static void Check(AnalysisContext context, NameSyntax? name)
    {
        if (name is not null && !(name is IdentifierNameSyntax && context.Target.Measurements.Permits(name.ValueText)))
        {
            context.Report(DiagnosticDescriptors.MeasurementForbidden, name.Span, context.Target.Id, name.ValueText);
        }
    }

    private static bool NamesMeasurements(StatementSyntax statement) => statement switch
    {
        ShowMeasurementsStatementSyntax show => show.WithMeasurementClause is { } with && with.OperatorToken.Kind == SyntaxKind.EqualsToken,
        DeleteStatementSyntax delete => delete.FromClause is not null,
        DropSeriesStatementSyntax drop => drop.FromClause is not null,
        ShowSeriesStatementSyntax show => show.FromClause is not null,
        ShowSeriesCardinalityStatementSyntax show => show.FromClause is not null,
        ShowMeasurementCardinalityStatementSyntax show => show.FromClause is not null,
        ShowTagKeysStatementSyntax show => show.FromClause is not null,
        ShowTagKeyCardinalityStatementSyntax show => show.FromClause is not null,
        ShowTagValuesStatementSyntax show => show.FromClause is not null,
        ShowTagValuesCardinalityStatementSyntax show => show.FromClause is not null,
        ShowFieldKeysStatementSyntax show => show.FromClause is not null,
        ShowFieldKeyCardinalityStatementSyntax show => show.FromClause is not null,
        _ => false,
    };
}
