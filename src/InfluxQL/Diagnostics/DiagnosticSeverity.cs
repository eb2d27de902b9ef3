namespace InfluxQL.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Not shown; for tools only.</summary>
    Hidden = 0,

    /// <summary>Worth knowing.</summary>
    Info = 1,

    /// <summary>Allowed, but probably not what was meant.</summary>
    Warning = 2,

    /// <summary>The query cannot run as it stands.</summary>
    Error = 3,
}
