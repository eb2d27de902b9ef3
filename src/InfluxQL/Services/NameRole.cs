namespace InfluxQL.Services;

/// <summary>What a name at a place is the name of.</summary>
internal enum NameRole
{
    /// <summary>No name fits.</summary>
    None,

    /// <summary>Something new, or something that no schema lists.</summary>
    Free,

    Column,
    DistinctColumn,
    Measurement,

    /// <summary>The last name of a source or of the target of INTO, or a part before it.</summary>
    MeasurementPath,

    Database,
    RetentionPolicy,
    TagKey,
    SortColumn,
    CastType,
}
