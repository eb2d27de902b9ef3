using System.Text;

namespace InfluxQL.Cli.Terminal;

/// <summary>
/// The escape sequences of styles. Colours are those of the terminal's own palette, which its user chose to be readable.
/// Without colours, underlines and emphasis remain.
/// </summary>
internal sealed class Palette(TerminalFeatures features)
{
    private readonly Dictionary<CellStyle, string> _sequences = [];

    /// <summary>The sequence that sets a style, whatever was set before.</summary>
    public string this[CellStyle style]
    {
        get
        {
            if (!_sequences.TryGetValue(style, out string? sequence))
            {
                sequence = Make(style);
                _sequences.Add(style, sequence);
            }

            return sequence;
        }
    }

    private string Make(CellStyle style)
    {
        var builder = new StringBuilder("\u001b[0");
        CellEmphasis emphasis = style.Emphasis;
        if (features.HasColor)
        {
            builder.Append(style.Color switch
            {
                TextColor.Keyword => ";1;34",
                TextColor.Function => ";36",
                TextColor.Source => ";33",
                TextColor.Tag => ";35",
                TextColor.Number or TextColor.String or TextColor.Regex => ";32",
                TextColor.Parameter => ";1;35",
                TextColor.Comment => ";2;3",
                TextColor.Error => ";31",
                _ => string.Empty,
            });
        }

        builder.Append(emphasis.HasFlag(CellEmphasis.Bold) ? ";1" : string.Empty);
        builder.Append(emphasis.HasFlag(CellEmphasis.Faint) ? ";2" : string.Empty);
        builder.Append(emphasis.HasFlag(CellEmphasis.Reverse) ? ";7" : string.Empty);
        if (style.Mark is { } mark)
        {
            int color = mark switch
            {
                MarkKind.Error => 9,
                MarkKind.Warning => 11,
                _ => 14,
            };
            builder.Append(features.HasCurlyUnderline ? $";4:3;58:5:{color}" : ";4");
        }

        return builder.Append('m').ToString();
    }
}
