namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>
/// Names of members that take queries. What has another name need not be bound, which is what makes the search cheap;
/// what has the name is looked at as a symbol.
/// </summary>
internal sealed class MemberNames
{
    /// <summary>The name that stands for all indexers.</summary>
    public const string Indexer = "this[]";

    // Of each method the types that a call must name; null where the receiver says nothing (instance methods).
    private readonly Dictionary<string, HashSet<string>?> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);

    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);

    // A delegate is called by the name of a variable, which can be any.
    private bool _hasDelegates;

    /// <summary>Types whose constructors take queries.</summary>
    public IReadOnlyCollection<string> Types => _types;

    /// <summary>Properties and fields that are queries.</summary>
    public IReadOnlyCollection<string> Values => _values;

    /// <summary>Methods that take queries.</summary>
    public IReadOnlyCollection<string> Methods => _methods.Keys;

    public void AddInstanceMethod(string name) => _methods[name] = null;

    public void AddStaticMethod(string type, string name)
    {
        if (!_methods.TryGetValue(name, out HashSet<string>? types))
        {
            _methods.Add(name, types = new HashSet<string>(StringComparer.Ordinal));
        }

        types?.Add(type);
    }

    public void AddConstructor(string type) => _types.Add(type);

    public void AddValue(string name) => _values.Add(name);

    /// <summary>Adds an alias that holds in all files, and can stand for any type.</summary>
    public void AddAlias(string name) => _aliases.Add(name);

    /// <summary>Adds a delegate: from now on every call may be one that takes a query.</summary>
    public void AddDelegate() => _hasDelegates = true;

    public void Add(MemberNames other)
    {
        foreach (KeyValuePair<string, HashSet<string>?> method in other._methods)
        {
            if (method.Value is null)
            {
                AddInstanceMethod(method.Key);
                continue;
            }

            foreach (string type in method.Value)
            {
                AddStaticMethod(type, method.Key);
            }
        }

        _types.UnionWith(other._types);
        _values.UnionWith(other._values);
        _aliases.UnionWith(other._aliases);
        _hasDelegates |= other._hasDelegates;
    }

    /// <summary>Whether a call may be one that takes a query.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="receiver">The last name before the dot; null where there is none, or where it says nothing.</param>
    public bool HasMethod(string name, string? receiver) =>
        _hasDelegates || (_methods.TryGetValue(name, out HashSet<string>? types) && (types is null || receiver is null || types.Contains(receiver)));

    public bool HasConstructor(string type) => _types.Contains(type);

    public bool HasAlias(string name) => _aliases.Contains(name);

    public bool HasValue(string name) => _values.Contains(name);

    /// <summary>Whether a text has one of the names.</summary>
    public bool IsIn(string text)
    {
        if (_hasDelegates)
        {
            return true;
        }

        foreach (string name in _methods.Keys)
        {
            if (TextSearch.Has(text, name))
            {
                return true;
            }
        }

        return IsAnyIn(text, _types) || IsAnyIn(text, _values) || (_types.Count > 0 && IsAnyIn(text, _aliases));
    }

    private static bool IsAnyIn(string text, HashSet<string> names)
    {
        foreach (string name in names)
        {
            if (name == Indexer || TextSearch.Has(text, name))
            {
                return true;
            }
        }

        return false;
    }
}
