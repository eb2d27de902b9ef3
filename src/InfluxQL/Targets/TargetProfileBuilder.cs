using InfluxQL.Syntax;

namespace InfluxQL.Targets;

/// <summary>Puts a profile together. Each method returns the builder; what is said last counts.</summary>
public sealed class TargetProfileBuilder
{
    private const string CustomSource = "custom profile";

    private readonly Dictionary<StatementForm, TargetRow<StatementForm>> _statements = [];
    private readonly Dictionary<SyntaxKind, TargetRow<SyntaxKind>> _clauses = [];
    private readonly Dictionary<string, TargetRow<string>> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<DialectFeature, TargetRow<DialectFeature>> _dialect = [];
    private readonly bool[] _refusedForms = new bool[StatementForms.All.Count];

    /// <summary>Starts with what a profile has.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="id">The name of the new profile.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public TargetProfileBuilder(TargetProfile profile, string id)
    {
        Id = string.IsNullOrEmpty(id) ? throw new ArgumentException("A profile needs an ID.", nameof(id)) : id;
        DisplayName = (profile ?? throw new ArgumentNullException(nameof(profile))).DisplayName;
        Product = profile.Product;
        IsReadOnly = profile.IsReadOnly;
        Databases = profile.Databases;
        Measurements = profile.Measurements;
        foreach (TargetRow<StatementForm> row in profile.Statements)
        {
            _statements[row.Item] = row;
        }

        foreach (TargetRow<SyntaxKind> row in profile.Clauses)
        {
            _clauses[row.Item] = row;
        }

        foreach (TargetRow<string> row in profile.Functions)
        {
            _functions[row.Item] = row;
        }

        foreach (TargetRow<DialectFeature> row in profile.Dialect)
        {
            _dialect[row.Item] = row;
        }
    }

    internal TargetProfileBuilder(string id, string displayName, TargetProduct product)
    {
        Id = id;
        DisplayName = displayName;
        Product = product;
    }

    internal string Id { get; }

    internal string DisplayName { get; private set; }

    internal string[] Aliases { get; private set; } = [];

    internal TargetProduct Product { get; }

    internal bool IsReadOnly { get; private set; }

    internal NameRules Databases { get; private set; } = NameRules.Any;

    internal NameRules Measurements { get; private set; } = NameRules.Any;

    /// <summary>Gives the profile a name for people.</summary>
    /// <exception cref="ArgumentException"><paramref name="displayName"/> is null or empty.</exception>
    public TargetProfileBuilder WithDisplayName(string displayName)
    {
        DisplayName = string.IsNullOrEmpty(displayName)
            ? throw new ArgumentException("The name is null or empty.", nameof(displayName))
            : displayName;
        return this;
    }

    /// <summary>Lets statements of some forms through.</summary>
    public TargetProfileBuilder Allow(params StatementForm[] forms) => Has(CustomSource, forms);

    /// <summary>Refuses statements of some forms.</summary>
    public TargetProfileBuilder Forbid(params StatementForm[] forms)
    {
        foreach (StatementForm form in forms ?? throw new ArgumentNullException(nameof(forms)))
        {
            // The reason of the product stays the reason where the product itself has no such statement.
            _refusedForms[(int)form] |= _statements.TryGetValue(form, out TargetRow<StatementForm>? row) && row.IsSupported;
            _statements[form] = new TargetRow<StatementForm>(form, false, CustomSource);
        }

        return this;
    }

    /// <summary>Lets some clauses through.</summary>
    /// <param name="clauses">Kinds of clauses, such as <see cref="SyntaxKind.SLimitClause"/>.</param>
    public TargetProfileBuilder AllowClauses(params SyntaxKind[] clauses) => HasClauses(CustomSource, clauses);

    /// <summary>Refuses some clauses.</summary>
    /// <param name="clauses">Kinds of clauses, such as <see cref="SyntaxKind.SLimitClause"/>.</param>
    public TargetProfileBuilder ForbidClauses(params SyntaxKind[] clauses) => LacksClauses(CustomSource, clauses);

    /// <summary>Lets some functions through.</summary>
    public TargetProfileBuilder AllowFunctions(params string[] names) => HasFunctions(CustomSource, names);

    /// <summary>Refuses some functions.</summary>
    public TargetProfileBuilder ForbidFunctions(params string[] names) => LacksFunctions(CustomSource, names);

    /// <summary>Lets some liberties of the 1.x dialect through.</summary>
    public TargetProfileBuilder Allow(params DialectFeature[] features) => Has(CustomSource, features);

    /// <summary>Refuses some liberties of the 1.x dialect.</summary>
    public TargetProfileBuilder Forbid(params DialectFeature[] features)
    {
        foreach (DialectFeature feature in features ?? throw new ArgumentNullException(nameof(features)))
        {
            _dialect[feature] = new TargetRow<DialectFeature>(feature, false, CustomSource);
        }

        return this;
    }

    /// <summary>Lets only some databases through: exact names, or prefixes that end with <c>*</c>.</summary>
    public TargetProfileBuilder AllowDatabases(params string[] entries)
    {
        Databases = Databases.Allow(entries);
        return this;
    }

    /// <summary>Refuses some databases: exact names, or prefixes that end with <c>*</c>.</summary>
    public TargetProfileBuilder ForbidDatabases(params string[] entries)
    {
        Databases = Databases.Deny(entries);
        return this;
    }

    /// <summary>Lets only some measurements through: exact names, or prefixes that end with <c>*</c>.</summary>
    public TargetProfileBuilder AllowMeasurements(params string[] entries)
    {
        Measurements = Measurements.Allow(entries);
        return this;
    }

    /// <summary>Refuses some measurements: exact names, or prefixes that end with <c>*</c>.</summary>
    public TargetProfileBuilder ForbidMeasurements(params string[] entries)
    {
        Measurements = Measurements.Deny(entries);
        return this;
    }

    /// <summary>Makes the profile.</summary>
    public TargetProfile Build() => new(this);

    internal TargetProfileBuilder WithAliases(params string[] aliases)
    {
        Aliases = aliases;
        return this;
    }

    internal TargetProfileBuilder ReadOnly()
    {
        IsReadOnly = true;
        return this;
    }

    internal TargetProfileBuilder Has(string source, params StatementForm[] forms)
    {
        foreach (StatementForm form in forms ?? throw new ArgumentNullException(nameof(forms)))
        {
            _refusedForms[(int)form] = false;
            _statements[form] = new TargetRow<StatementForm>(form, true, source);
        }

        return this;
    }

    /// <summary>Says that the product lacks some forms; unlike <see cref="Forbid(StatementForm[])"/> it is nobody's choice.</summary>
    internal TargetProfileBuilder Lacks(string source, params StatementForm[] forms)
    {
        foreach (StatementForm form in forms)
        {
            _statements[form] = new TargetRow<StatementForm>(form, false, source);
        }

        return this;
    }

    internal TargetProfileBuilder HasClauses(string source, params SyntaxKind[] clauses) => SetClauses(clauses, true, source);

    internal TargetProfileBuilder LacksClauses(string source, params SyntaxKind[] clauses) => SetClauses(clauses, false, source);

    internal TargetProfileBuilder HasFunctions(string source, params string[] names) => SetFunctions(names, true, source);

    internal TargetProfileBuilder LacksFunctions(string source, params string[] names) => SetFunctions(names, false, source);

    internal TargetProfileBuilder Has(string source, params DialectFeature[] features)
    {
        foreach (DialectFeature feature in features ?? throw new ArgumentNullException(nameof(features)))
        {
            _dialect[feature] = new TargetRow<DialectFeature>(feature, true, source);
        }

        return this;
    }

    internal IReadOnlyList<TargetRow<StatementForm>> GetStatements() => InOrder(StatementForms.All, _statements);

    internal IReadOnlyList<TargetRow<SyntaxKind>> GetClauses() => InOrder(TargetClauses.All, _clauses);

    internal IReadOnlyList<TargetRow<DialectFeature>> GetDialect() => InOrder(DialectFeatures.All, _dialect);

    internal IReadOnlyList<TargetRow<string>> GetFunctions()
    {
        var rows = new List<TargetRow<string>>(_functions.Values);
        rows.Sort((left, right) => string.CompareOrdinal(left.Item, right.Item));
        return rows.AsReadOnly();
    }

    internal bool[] GetRefusedForms() => (bool[])_refusedForms.Clone();

    private static IReadOnlyList<TargetRow<T>> InOrder<T>(IReadOnlyList<T> order, Dictionary<T, TargetRow<T>> rows)
        where T : notnull
    {
        var result = new List<TargetRow<T>>();
        foreach (T item in order)
        {
            if (rows.TryGetValue(item, out TargetRow<T>? row))
            {
                result.Add(row);
            }
        }

        return result.AsReadOnly();
    }

    private TargetProfileBuilder SetClauses(SyntaxKind[] clauses, bool isSupported, string source)
    {
        foreach (SyntaxKind clause in clauses ?? throw new ArgumentNullException(nameof(clauses)))
        {
            if (!TargetClauses.Contains(clause))
            {
                throw new ArgumentException($"{clause} is not a clause.", nameof(clauses));
            }

            _clauses[clause] = new TargetRow<SyntaxKind>(clause, isSupported, source);
        }

        return this;
    }

    private TargetProfileBuilder SetFunctions(string[] names, bool isSupported, string source)
    {
        foreach (string name in names ?? throw new ArgumentNullException(nameof(names)))
        {
            string lower = (name ?? throw new ArgumentException("A name is null.", nameof(names))).ToLowerInvariant();
            _functions[lower] = new TargetRow<string>(lower, isSupported, source);
        }

        return this;
    }
}
