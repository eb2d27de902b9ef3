namespace InfluxQL.Cli.Terminal;

/// <summary>How bad a mark is.</summary>
internal enum MarkKind
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Likely a mistake.</summary>
    Warning,

    /// <summary>The text cannot run.</summary>
    Error,
}
