namespace InfluxQL.Targets;

/// <summary>
/// Which names of databases or measurements a profile lets through. An entry is an exact name, or a prefix that ends
/// with <c>*</c>. Names are compared letter by letter, as InfluxDB does.
/// </summary>
public sealed class NameRules
{
    private readonly string[]? _allowed;
    private readonly string[] _denied;

    private NameRules(string[]? allowed, string[] denied)
    {
        _allowed = allowed;
        _denied = denied;
    }

    /// <summary>Lets every name through.</summary>
    public static NameRules Any { get; } = new(null, []);

    /// <summary>Whether every name passes.</summary>
    public bool PermitsAll => _allowed is null && _denied.Length == 0;

    /// <summary>The entries of which a name must meet one; null where no such list was given.</summary>
    public IReadOnlyList<string>? Allowed => _allowed;

    /// <summary>The entries of which a name must meet none.</summary>
    public IReadOnlyList<string> Denied => _denied;

    /// <summary>The same rules with more allowed names: from now on a name must be among them.</summary>
    public NameRules Allow(params string[] entries) => new([.. _allowed ?? [], .. Check(entries)], _denied);

    /// <summary>The same rules with more denied names. A denied name does not pass, allowed or not.</summary>
    public NameRules Deny(params string[] entries) => new(_allowed, [.. _denied, .. Check(entries)]);

    /// <summary>Whether a name passes.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool Permits(string name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        return (_allowed is null || Meets(name, _allowed)) && !Meets(name, _denied);
    }

    private static bool Meets(string name, string[] entries)
    {
        foreach (string entry in entries)
        {
            bool isPrefix = entry.Length > 0 && entry[entry.Length - 1] == '*';
            if (isPrefix ? name.AsSpan().StartsWith(entry.AsSpan(0, entry.Length - 1)) : name == entry)
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Check(string[] entries)
    {
        foreach (string entry in entries ?? throw new ArgumentNullException(nameof(entries)))
        {
            if (entry is null)
            {
                throw new ArgumentException("A name is null.", nameof(entries));
            }
        }

        return entries;
    }
}
