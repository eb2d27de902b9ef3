namespace InfluxQL.Rewriting;

/// <summary>
/// Gives the name of the database that stands for a database and a retention policy. The convention is that of
/// InfluxDB 3: <c>db</c> without a retention policy, else <c>db/rp</c>; explicit entries win over it.
/// </summary>
public sealed class DatabaseMapping
{
    private readonly Dictionary<(string Database, string? RetentionPolicy), string> _targets = [];
    private readonly Dictionary<string, string> _defaults = new(StringComparer.Ordinal);

    /// <summary>Makes a mapping.</summary>
    /// <param name="keepsAutogen">
    /// False: <c>autogen</c> and <c>default</c>, in any letter case, stand for <c>db</c>, as the servers do it. True: they
    /// stand for <c>db/autogen</c>, as the guide on names of databases shows it.
    /// </param>
    /// <param name="entries">Explicit entries; null for none.</param>
    /// <param name="defaultRetentionPolicies">
    /// The retention policy by database that counts where none is named; null for none. <c>autogen</c> of such a
    /// database keeps its name, because the plain name is taken.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Two entries are about the same pair, a default is empty, or what an entry or default leads to leads on to
    /// something else, so that a resolved name would change when it is resolved again.
    /// </exception>
    public DatabaseMapping(
        bool keepsAutogen = false,
        IEnumerable<DatabaseMappingEntry>? entries = null,
        IEnumerable<KeyValuePair<string, string>>? defaultRetentionPolicies = null)
    {
        KeepsAutogen = keepsAutogen;
        foreach (KeyValuePair<string, string> pair in defaultRetentionPolicies ?? [])
        {
            _defaults[pair.Key] = string.IsNullOrEmpty(pair.Value)
                ? throw new ArgumentException($"The default retention policy of {pair.Key} has no name.", nameof(defaultRetentionPolicies))
                : pair.Value;
        }

        foreach (DatabaseMappingEntry entry in entries ?? [])
        {
            if (_targets.ContainsKey((entry.Database, entry.RetentionPolicy)))
            {
                throw new ArgumentException($"Two entries are about {Describe(entry.Database, entry.RetentionPolicy)}.", nameof(entries));
            }

            _targets.Add((entry.Database, entry.RetentionPolicy), entry.Target);
        }

        foreach (string target in _targets.Values)
        {
            CheckEnds(target, nameof(entries));
        }

        foreach (KeyValuePair<string, string> pair in _defaults)
        {
            CheckEnds(Map(pair.Key, null), nameof(defaultRetentionPolicies));
        }
    }

    /// <summary>The convention alone, where <c>autogen</c> stands for the plain name.</summary>
    public static DatabaseMapping Default { get; } = new();

    /// <summary>Whether <c>autogen</c> and <c>default</c> stand for <c>db/autogen</c>.</summary>
    public bool KeepsAutogen { get; }

    /// <summary>The name of the database that stands for a pair. Resolving a name again without a retention policy gives it again.</summary>
    /// <param name="database">The database.</param>
    /// <param name="retentionPolicy">The retention policy; null or empty for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="database"/> is null.</exception>
    public string Resolve(string database, string? retentionPolicy)
    {
        string name = Map(database ?? throw new ArgumentNullException(nameof(database)), string.IsNullOrEmpty(retentionPolicy) ? null : retentionPolicy);

        // A name by the convention may be one that an entry is about; what that leads to was checked to be an end.
        return name == database ? name : Map(name, null);
    }

    private static bool IsAutogen(string policy) =>
        policy.Equals("autogen", StringComparison.OrdinalIgnoreCase) || policy.Equals("default", StringComparison.OrdinalIgnoreCase);

    private static string Describe(string database, string? policy) => policy is null ? database : $"{database} with {policy}";

    private string Map(string database, string? policy)
    {
        if (_targets.TryGetValue((database, policy), out string? target))
        {
            return target;
        }

        bool hasDefault = _defaults.TryGetValue(database, out string? standard);
        if (hasDefault && (policy is null || policy.Equals("default", StringComparison.OrdinalIgnoreCase)))
        {
            policy = standard;
            if (_targets.TryGetValue((database, policy), out target))
            {
                return target;
            }
        }

        if (policy is null)
        {
            return database;
        }

        if (!IsAutogen(policy))
        {
            return $"{database}/{policy}";
        }

        bool isPlain = !KeepsAutogen && (!hasDefault || IsAutogen(standard!));
        return isPlain ? database : $"{database}/autogen";
    }

    private void CheckEnds(string name, string parameter)
    {
        if (Map(name, null) is { } next && next != name)
        {
            throw new ArgumentException($"The mapping leads to {name}, which leads on to {next}. Map to {next} directly.", parameter);
        }
    }
}
