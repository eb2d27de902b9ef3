namespace InfluxQL.Cli.History;

/// <summary>Whose customs tell where a program keeps its state.</summary>
internal enum HistorySystem
{
    /// <summary>Linux and other systems with the XDG folders.</summary>
    Xdg,

    /// <summary>macOS.</summary>
    MacOS,

    /// <summary>Windows.</summary>
    Windows,
}
