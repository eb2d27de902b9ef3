using InfluxQL.Syntax;

namespace InfluxQL.Rewriting;

/// <summary>
/// Takes databases and retention policies out of sources, and the clause ON out of SHOW statements, for a server where
/// a request has one name space (InfluxDB 3). What a statement reads then depends on the request's database alone.
/// </summary>
public sealed class DatabaseStripper : SyntaxRewriter
{
    /// <inheritdoc/>
    public override SyntaxNode? VisitMeasurementSource(MeasurementSourceSyntax node)
    {
        if (node.Database is null && node.RetentionPolicy is null)
        {
            return node;
        }

        return node.Regex is null
            ? node.WithNames(SyntaxFactory.SeparatedList<NameSyntax>([node.Measurement!], SyntaxKind.DotToken))
            : node.WithNames(default);
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitIntoTarget(IntoTargetSyntax node)
    {
        if (node.Database is null && node.RetentionPolicy is null)
        {
            return node;
        }

        return node.IsBackReference
            ? node
            : node.WithNames(SyntaxFactory.SeparatedList<NameSyntax>([node.Measurement!], SyntaxKind.DotToken));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitOnClause(OnClauseSyntax node) =>
        node.Parent is StatementSyntax statement && StatementScope.TakesOn(statement) ? null : node;

    /// <inheritdoc/>
    /// <remarks>Expressions hold no source.</remarks>
    public override SyntaxNode? VisitWhereClause(WhereClauseSyntax node) => node;

    /// <inheritdoc/>
    /// <remarks>Expressions hold no source.</remarks>
    public override SyntaxNode? VisitField(FieldSyntax node) => node;

    /// <inheritdoc/>
    /// <remarks>Expressions hold no source.</remarks>
    public override SyntaxNode? VisitGroupByClause(GroupByClauseSyntax node) => node;

    /// <inheritdoc/>
    /// <remarks>Comments stay as they are.</remarks>
    public override SyntaxToken VisitToken(SyntaxToken token) => token;
}
