namespace InfluxQL.Cli.Terminal;

/// <summary>Keys held while another was pressed.</summary>
[Flags]
internal enum KeyModifiers
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Shift.</summary>
    Shift = 1,

    /// <summary>Alt, also called Meta or Option.</summary>
    Alt = 2,

    /// <summary>Ctrl.</summary>
    Control = 4,
}
