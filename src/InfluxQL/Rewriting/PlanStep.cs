namespace InfluxQL.Rewriting;

/// <summary>The steps of planning that change statements, in the order in which they run.</summary>
public enum PlanStep
{
    /// <summary>Values take the place of bind parameters.</summary>
    BindParameters,

    /// <summary>Databases and retention policies are taken out (InfluxDB 3) or written in (InfluxDB 1.x).</summary>
    Database,

    /// <summary>The tenant's filter is added.</summary>
    TenantFilter,

    /// <summary>A bound of time is added.</summary>
    TimeRange,

    /// <summary>A limit is added or lowered.</summary>
    Limit,
}
