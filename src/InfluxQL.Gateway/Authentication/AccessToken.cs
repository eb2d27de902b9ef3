using InfluxQL.Targets;

namespace InfluxQL.Gateway.Authentication;

/// <summary>A token that the gateway knows, with its rights. Names of databases are those on the server.</summary>
/// <param name="name">The name for logs and limits.</param>
/// <param name="read">The databases that it may read.</param>
/// <param name="write">The databases that it may write.</param>
internal sealed class AccessToken(string name, NameRules read, NameRules write)
{
    /// <summary>The name for logs and limits.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it may read every database.</summary>
    public bool MayReadAll => read.PermitsAll || read.Allowed?.Contains("*") == true;

    /// <summary>Whether it may write every database.</summary>
    public bool MayWriteAll => write.PermitsAll || write.Allowed?.Contains("*") == true;

    /// <summary>Whether it may read a database.</summary>
    public bool MayRead(string database) => read.Permits(database);

    /// <summary>Whether it may write a database.</summary>
    public bool MayWrite(string database) => write.Permits(database);

    /// <summary>Whether it has a right at all.</summary>
    public bool HasAnyRight => read.Allowed is not { Count: 0 } || write.Allowed is not { Count: 0 };

    /// <summary>
    /// The databases that its rights name exactly, in the order of their names. Rights by the beginning of a name, and
    /// rights on all databases, name none.
    /// </summary>
    public IEnumerable<string> NamedDatabases =>
        (read.Allowed ?? []).Concat(write.Allowed ?? [])
            .Where(entry => !entry.EndsWith('*') && (MayRead(entry) || MayWrite(entry)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
