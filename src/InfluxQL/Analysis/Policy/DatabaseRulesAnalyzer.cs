using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Policy;

/// <summary>
/// Refuses databases that a profile does not let be named. It sees the text alone: the database of a request's
/// parameters is for who resolves it.
/// </summary>
internal sealed class DatabaseRulesAnalyzer : QueryAnalyzer
{
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [DiagnosticDescriptors.DatabaseForbidden];

    public override IReadOnlyList<SyntaxKind> NodeKinds { get; } =
    [
        SyntaxKind.MeasurementSource, SyntaxKind.IntoTarget, SyntaxKind.OnClause,
        SyntaxKind.CreateDatabaseStatement, SyntaxKind.DropDatabaseStatement,
    ];

    public override bool IsNeeded(AnalysisOptions options) => !options.Target.Databases.PermitsAll;

    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        NameSyntax? database = node switch
        {
            MeasurementSourceSyntax source => source.Database,
            IntoTargetSyntax target => target.Database,
            OnClauseSyntax on => on.Database,
            CreateDatabaseStatementSyntax create => create.Name,
            DropDatabaseStatementSyntax drop => drop.Name,
            _ => null,
        };

        // What stands for a name, a bind parameter or *, could be any.
        if (database is not null && !(database is IdentifierNameSyntax && context.Target.Databases.Permits(database.ValueText)))
        {
            context.Report(DiagnosticDescriptors.DatabaseForbidden, database.Span, context.Target.Id, database.ValueText);
        }
    }
}
