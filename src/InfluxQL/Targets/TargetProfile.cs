using InfluxQL.Syntax;

namespace InfluxQL.Targets;

/// <summary>
/// What a product behind a gateway runs, or what an operator lets through. What a profile does not list is refused.
/// Profiles are immutable; <see cref="With"/> makes a custom one from another.
/// </summary>
public sealed class TargetProfile
{
    private readonly bool[] _forms;
    private readonly bool[] _clauses;
    private readonly bool[] _dialect;
    private readonly bool[] _refusedByOperator;
    private readonly FunctionNameSet _functions;

    internal TargetProfile(TargetProfileBuilder builder)
    {
        Id = builder.Id;
        DisplayName = builder.DisplayName;
        Aliases = builder.Aliases;
        Product = builder.Product;
        IsReadOnly = builder.IsReadOnly;
        Statements = builder.GetStatements();
        Clauses = builder.GetClauses();
        Functions = builder.GetFunctions();
        Dialect = builder.GetDialect();
        Databases = builder.Databases;
        Measurements = builder.Measurements;
        _forms = new bool[StatementForms.All.Count];
        _clauses = new bool[SyntaxFacts.KindCount];
        _dialect = new bool[DialectFeatures.All.Count];
        _refusedByOperator = builder.GetRefusedForms();
        foreach (TargetRow<StatementForm> row in Statements)
        {
            _forms[(int)row.Item] = row.IsSupported;
        }

        foreach (TargetRow<SyntaxKind> row in Clauses)
        {
            _clauses[(int)row.Item] = row.IsSupported;
        }

        foreach (TargetRow<DialectFeature> row in Dialect)
        {
            _dialect[(int)row.Item] = row.IsSupported;
        }

        var functions = new List<string>();
        foreach (TargetRow<string> row in Functions)
        {
            if (row.IsSupported)
            {
                functions.Add(row.Item);
            }
        }

        _functions = new FunctionNameSet(functions);
    }

    /// <summary>The name by which it is chosen, such as <c>clustered</c>.</summary>
    public string Id { get; }

    /// <summary>The name for people, such as <c>InfluxDB Clustered</c>.</summary>
    public string DisplayName { get; }

    /// <summary>Other names by which it may be chosen.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The product that answers the queries.</summary>
    public TargetProduct Product { get; }

    /// <summary>Whether the profile exists to keep changes away from a server that would take them.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Whether the product is one of InfluxDB 3: no retention policies, one name space per request.</summary>
    public bool IsInfluxDB3 => Product < TargetProduct.OssV2;

    /// <summary>The statements that the target has or, where somebody says so, lacks. Those not listed are refused.</summary>
    public IReadOnlyList<TargetRow<StatementForm>> Statements { get; }

    /// <summary>The clauses, by their kind. Those not listed are refused.</summary>
    public IReadOnlyList<TargetRow<SyntaxKind>> Clauses { get; }

    /// <summary>The functions, by their name in lower case. Those not listed are refused.</summary>
    public IReadOnlyList<TargetRow<string>> Functions { get; }

    /// <summary>The liberties of the 1.x dialect that the target takes. Those not listed are refused.</summary>
    public IReadOnlyList<TargetRow<DialectFeature>> Dialect { get; }

    /// <summary>Which databases statements may name.</summary>
    public NameRules Databases { get; }

    /// <summary>Which measurements statements may name.</summary>
    public NameRules Measurements { get; }

    /// <summary>Whether the target runs statements of a form.</summary>
    public bool Supports(StatementForm form) => _forms[(int)form];

    /// <summary>Whether the target takes a clause.</summary>
    /// <param name="clause">The kind of the clause, such as <see cref="SyntaxKind.SLimitClause"/>.</param>
    public bool SupportsClause(SyntaxKind clause) => (int)clause < _clauses.Length && _clauses[(int)clause];

    /// <summary>Whether the target has a function.</summary>
    /// <param name="name">The name, in any letter case.</param>
    public bool SupportsFunction(ReadOnlySpan<char> name) => _functions.Contains(name);

    /// <summary>Whether the target has a function.</summary>
    /// <param name="name">The name, in any letter case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool SupportsFunction(string name) =>
        _functions.Contains((name ?? throw new ArgumentNullException(nameof(name))).AsSpan());

    /// <summary>Whether the target takes a liberty of the 1.x dialect.</summary>
    public bool Supports(DialectFeature feature) => _dialect[(int)feature];

    /// <summary>Why the target does not run statements of a form, and what to use there instead.</summary>
    public string GetRefusalReason(StatementForm form) =>
        _refusedByOperator[(int)form]
            ? "Whoever set up this profile forbids it. Ask them if you need it."
            : StatementAlternatives.Get(this, form);

    /// <summary>Makes a profile that differs from this one.</summary>
    /// <param name="id">The name of the new profile.</param>
    /// <param name="change">Says what differs.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public TargetProfile With(string id, Action<TargetProfileBuilder> change)
    {
        if (change is null)
        {
            throw new ArgumentNullException(nameof(change));
        }

        var builder = new TargetProfileBuilder(this, id);
        change(builder);
        return builder.Build();
    }

    /// <summary>The ID.</summary>
    public override string ToString() => Id;
}
