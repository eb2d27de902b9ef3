using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Rewriting;

/// <summary>A statement as the server gets it.</summary>
public sealed class PlannedStatement
{
    private readonly StatementDatabase _resolved;
    private readonly StatementSyntax _rewritten;
    private readonly long _now;
    private StatementSyntax? _statement;

    internal PlannedStatement(StatementSyntax rewritten, bool isChanged, string text, StatementDatabase resolved, IReadOnlyList<PlanChange> changes, long now)
    {
        _rewritten = rewritten;
        _resolved = resolved;
        _now = now;
        _statement = isChanged ? null : rewritten;
        Text = text;
        Changes = changes;
    }

    /// <summary>The statement. Where it was changed, it is a tree of its own in normal white space.</summary>
    public StatementSyntax Statement => _statement ??= _rewritten.NormalizeWhitespace();

    /// <summary>The kind of the statement, as <see cref="StatementKindName"/> names it.</summary>
    public string Kind => StatementKindName.Of(_rewritten);

    /// <summary>The kind of the statement as a node of the tree.</summary>
    public SyntaxKind SyntaxKind => _rewritten.Kind;

    /// <summary>The canonical text, which is what to send.</summary>
    public string Text { get; }

    /// <summary>
    /// The name of the database on the server, which is what to send as <c>db</c>; null where the statement runs in none,
    /// such as SHOW DATABASES, and where it is about all.
    /// </summary>
    public string? ResolvedDatabase => _resolved.Name;

    /// <summary>The database as the statement or request names it; null where the statement runs in none.</summary>
    public string? Database => _resolved.Database;

    /// <summary>The retention policy as the statement or request names it; null for the default one, and for several.</summary>
    public string? RetentionPolicy => _resolved.RetentionPolicy;

    /// <summary>The statement is about every database, as SHOW MEASUREMENTS ON * (1.x only): it needs a right on all.</summary>
    public bool IsAboutAllDatabases => _resolved.IsAboutAll;

    /// <summary>The names of the databases on the server into which SELECT INTO writes.</summary>
    public IReadOnlyList<string> WrittenDatabases => _resolved.Written;

    /// <summary>What the sources read, sub-queries included, in the order of the text.</summary>
    public IReadOnlyList<MeasurementRead> Reads => _resolved.Reads;

    /// <summary>
    /// The time that the statement reads: from the first to the last bound of those parts that read measurements. It is
    /// unbounded where a part is.
    /// </summary>
    public TimeRange TimeRange => StatementTimeRange.Of(_rewritten, _now);

    /// <summary>What was changed, in the order in which it was.</summary>
    public IReadOnlyList<PlanChange> Changes { get; }
}
