namespace InfluxQL.Cli.Terminal;

/// <summary>What sets a character apart besides its colour.</summary>
[Flags]
internal enum CellEmphasis
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Faint.</summary>
    Faint = 2,

    /// <summary>Foreground and background exchanged.</summary>
    Reverse = 4,
}
