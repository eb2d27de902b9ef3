using InfluxQL.Syntax;

namespace InfluxQL.Rewriting;

/// <summary>
/// Writes database and retention policy into every source and target, and the clause ON into SHOW statements, so that
/// a statement means the same whatever the request's parameters are (InfluxDB 1.x). DELETE and DROP SERIES stay as they
/// are: the language has no place for a database in them.
/// </summary>
public sealed class DatabaseQualifier : SyntaxRewriter
{
    private readonly string _database;
    private readonly string? _retentionPolicy;
    private string _current;
    private string? _currentPolicy;

    /// <summary>Makes a rewriter for statements of a request.</summary>
    /// <param name="database">The database of what names none.</param>
    /// <param name="retentionPolicy">The retention policy of what names none; null for the default one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="database"/> is null.</exception>
    public DatabaseQualifier(string database, string? retentionPolicy)
    {
        _database = database ?? throw new ArgumentNullException(nameof(database));
        _retentionPolicy = string.IsNullOrEmpty(retentionPolicy) ? null : retentionPolicy;
        _current = _database;
        _currentPolicy = _retentionPolicy;
    }

    /// <inheritdoc/>
    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is not StatementSyntax statement || statement is SelectStatementSyntax or EmptyStatementSyntax)
        {
            return base.Visit(node);
        }

        if (statement is DeleteStatementSyntax or DropSeriesStatementSyntax)
        {
            return statement;
        }

        OnClauseSyntax? on = statement.ChildNodes().OfType<OnClauseSyntax>().FirstOrDefault();
        (string before, string? policyBefore) = (_current, _currentPolicy);
        if (on is { Database: IdentifierNameSyntax name })
        {
            _current = name.ValueText;
            _currentPolicy = StatementScope.ValueOf(on.RetentionPolicy) ?? _currentPolicy;
        }

        SyntaxNode? visited = base.Visit(statement);
        (_current, _currentPolicy) = (before, policyBefore);
        return on is null && visited is StatementSyntax result && StatementScope.TakesOn(result)
            ? WithOn(result, SyntaxFactory.OnClause(SyntaxFactory.IdentifierName(_database)))
            : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitMeasurementSource(MeasurementSourceSyntax node)
    {
        string database = StatementScope.ValueOf(node.Database) ?? _current;
        string? policy = StatementScope.ValueOf(node.RetentionPolicy) ?? _currentPolicy;
        return IsQualified(node.Database, node.RetentionPolicy, policy) ? node : node.WithNames(Path(database, policy, node.Measurement));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitIntoTarget(IntoTargetSyntax node)
    {
        string database = StatementScope.ValueOf(node.Database) ?? _current;
        string? policy = StatementScope.ValueOf(node.RetentionPolicy) ?? _currentPolicy;
        return IsQualified(node.Database, node.RetentionPolicy, policy) ? node : node.WithNames(Path(database, policy, node.Measurement));
    }

    /// <inheritdoc/>
    /// <remarks>The measurement there is a name to compare with; the clause ON says where.</remarks>
    public override SyntaxNode? VisitWithMeasurementClause(WithMeasurementClauseSyntax node) => node;

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

    private static bool IsQualified(NameSyntax? database, NameSyntax? policy, string? wanted) =>
        StatementScope.ValueOf(database) is not null && policy is not null && StatementScope.ValueOf(policy) == wanted;

    private static SeparatedSyntaxList<NameSyntax> Path(string database, string? policy, NameSyntax? measurement)
    {
        NameSyntax policyName = policy is null ? SyntaxFactory.EmptyName() : SyntaxFactory.IdentifierName(policy);
        NameSyntax databaseName = SyntaxFactory.IdentifierName(database);
        SyntaxToken dot = SyntaxFactory.Token(SyntaxKind.DotToken);
        return measurement is null
            ? SyntaxFactory.SeparatedList<NameSyntax>([databaseName, policyName], [dot, dot])
            : SyntaxFactory.SeparatedList<NameSyntax>([databaseName, policyName, measurement], [dot, dot]);
    }

    private static StatementSyntax WithOn(StatementSyntax statement, OnClauseSyntax on) => statement switch
    {
        ShowRetentionPoliciesStatementSyntax show => show.WithOnClause(on),
        ShowSeriesStatementSyntax show => show.WithOnClause(on),
        ShowSeriesCardinalityStatementSyntax show => show.WithOnClause(on),
        ShowMeasurementCardinalityStatementSyntax show => show.WithOnClause(on),
        ShowMeasurementsStatementSyntax show => show.WithOnClause(on),
        ShowTagKeysStatementSyntax show => show.WithOnClause(on),
        ShowTagKeyCardinalityStatementSyntax show => show.WithOnClause(on),
        ShowTagValuesStatementSyntax show => show.WithOnClause(on),
        ShowTagValuesCardinalityStatementSyntax show => show.WithOnClause(on),
        ShowFieldKeysStatementSyntax show => show.WithOnClause(on),
        ShowFieldKeyCardinalityStatementSyntax show => show.WithOnClause(on),
        _ => statement,
    };
}
