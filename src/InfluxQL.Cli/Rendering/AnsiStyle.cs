namespace InfluxQL.Cli.Rendering;

/// <summary>Colours for a terminal, or none.</summary>
internal sealed class AnsiStyle(bool isOn)
{
    public const string Bold = "\u001b[1m";
    public const string Error = "\u001b[1;31m";
    public const string Warning = "\u001b[1;33m";
    public const string Info = "\u001b[1;36m";
    public const string Gutter = "\u001b[34m";
    public const string Faint = "\u001b[2m";

    private const string Reset = "\u001b[0m";

    /// <summary>The text in a style.</summary>
    public string Paint(string sequence, string text) => isOn ? sequence + text + Reset : text;
}
