namespace InfluxQL.Gateway.Query;

/// <summary>What a statement needs of a token. What SELECT INTO writes needs the right to write in any case.</summary>
internal enum StatementRight
{
    /// <summary>A right on any database; the answer is cut down to those that the token has rights on.</summary>
    AnyDatabase,

    /// <summary>To read its database.</summary>
    Read,

    /// <summary>To write its database.</summary>
    Write,

    /// <summary>To read and to write its database.</summary>
    ReadAndWrite,

    /// <summary>To read and to write all databases: the statement is about the server.</summary>
    AllDatabases,
}
