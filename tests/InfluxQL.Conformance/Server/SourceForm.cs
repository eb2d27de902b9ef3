namespace InfluxQL.Conformance.Server;

/// <summary>How a source says its database and retention policy.</summary>
internal enum SourceForm
{
    /// <summary><c>FROM m</c>.</summary>
    Measurement,

    /// <summary><c>FROM rp.m</c>.</summary>
    Policy,

    /// <summary><c>FROM db.rp.m</c>.</summary>
    DatabaseAndPolicy,

    /// <summary><c>FROM db..m</c>.</summary>
    Database,

    /// <summary>One form after the other, where there are several sources.</summary>
    Mixed,
}
