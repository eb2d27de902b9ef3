using InfluxQL.Syntax;

namespace InfluxQL.Rewriting;

/// <summary>
/// What a statement says about databases: the clause ON, the measurements that it reads, the one that it writes, and
/// whether it needs a database of the request where it names none.
/// </summary>
internal sealed class StatementScope
{
    private readonly List<MeasurementSourceSyntax> _sources = [];
    private readonly List<IntoTargetSyntax> _targets = [];

    private StatementScope(StatementSyntax statement)
    {
        Statement = statement;
        Gather(statement);
    }

    public StatementSyntax Statement { get; }

    /// <summary>The clause ON that names a database.</summary>
    public OnClauseSyntax? On { get; private set; }

    /// <summary>Sources of the statement and its sub-queries, in the order of the text.</summary>
    public IReadOnlyList<MeasurementSourceSyntax> Sources => _sources;

    /// <summary>Targets of INTO.</summary>
    public IReadOnlyList<IntoTargetSyntax> Targets => _targets;

    /// <summary>The database that CREATE or DROP DATABASE is about.</summary>
    public NameSyntax? ManagedDatabase => Statement switch
    {
        CreateDatabaseStatementSyntax create => create.Name,
        DropDatabaseStatementSyntax drop => drop.Name,
        _ => null,
    };

    /// <summary>The database that the statement itself names for all its parts; null where it names none.</summary>
    public string? OwnDatabase => ValueOf(On?.Database) ?? ValueOf(ManagedDatabase);

    /// <summary>Whether the statement runs in a database.</summary>
    public bool NeedsDatabase => On is not null || ManagedDatabase is not null || _sources.Count > 0 || TakesOn(Statement)
        || Statement is DeleteStatementSyntax or DropSeriesStatementSyntax or DropMeasurementStatementSyntax;

    /// <summary>Whether the clause ON names every database or every retention policy.</summary>
    public bool IsAboutAll => On is { } on && (on.Database is WildcardNameSyntax || on.RetentionPolicy is WildcardNameSyntax);

    public static StatementScope Of(StatementSyntax statement) => new(statement);

    /// <summary>A name's text; null for none, and for one that says nothing, as in db..m.</summary>
    public static string? ValueOf(NameSyntax? name) => name?.ValueText is { Length: > 0 } text ? text : null;

    /// <summary>Whether a statement has an optional clause ON, which stands for the database of the request.</summary>
    public static bool TakesOn(StatementSyntax statement) => statement is
        ShowRetentionPoliciesStatementSyntax or ShowSeriesStatementSyntax or ShowSeriesCardinalityStatementSyntax
        or ShowMeasurementCardinalityStatementSyntax or ShowMeasurementsStatementSyntax or ShowTagKeysStatementSyntax
        or ShowTagKeyCardinalityStatementSyntax or ShowTagValuesStatementSyntax or ShowTagValuesCardinalityStatementSyntax
        or ShowFieldKeysStatementSyntax or ShowFieldKeyCardinalityStatementSyntax;

    private void Gather(StatementSyntax statement)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(statement);
        while (pending.Count > 0)
        {
            SyntaxNode node = pending.Pop();
            switch (node)
            {
                case OnClauseSyntax on:
                    On ??= on;
                    break;
                case MeasurementSourceSyntax source:
                    _sources.Add(source);
                    break;
                case IntoTargetSyntax target:
                    _targets.Add(target);
                    break;
                case SelectStatementSyntax select:
                    // Expressions hold no source, and may be long.
                    pending.Push(select.FromClause);
                    if (select.IntoClause is { } into)
                    {
                        pending.Push(into);
                    }

                    break;
                case FromClauseSyntax from:
                    for (int i = from.Sources.Count - 1; i >= 0; i--)
                    {
                        pending.Push(from.Sources[i]);
                    }

                    break;
                case WhereClauseSyntax or GroupByClauseSyntax or OrderByClauseSyntax or WithKeyClauseSyntax or ExpressionSyntax:
                    break;
                default:
                    foreach (SyntaxNode child in node.ChildNodes().Reverse())
                    {
                        pending.Push(child);
                    }

                    break;
            }
        }
    }
}
