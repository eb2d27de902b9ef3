using System.Globalization;

namespace InfluxQL.Cli.Repl.Pictures;

/// <summary>How a cell of a terminal looks, as the sequences before it say.</summary>
internal sealed record PictureStyle
{
    private const string Foreground = "#d7dae0";
    private const string Background = "#1d2026";

    // The sixteen colours of a terminal, in a choice that can be read on a dark ground.
    private static readonly string[] s_palette =
    [
        "#3b4048", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#abb2bf",
        "#5c6370", "#ff7b85", "#b5e890", "#ffd88a", "#7cc3ff", "#de8ef2", "#6fd3df", "#ffffff",
    ];

    /// <summary>The colour of the letters; null for the terminal's own.</summary>
    public string? Color { get; private init; }

    /// <summary>The colour of the ground; null for the terminal's own.</summary>
    public string? Ground { get; private init; }

    public bool IsBold { get; private init; }

    public bool IsFaint { get; private init; }

    public bool IsItalic { get; private init; }

    public bool IsReversed { get; private init; }

    public bool IsUnderlined { get; private init; }

    public bool IsCurly { get; private init; }

    /// <summary>The colour of the underline; null for that of the letters.</summary>
    public string? UnderlineColor { get; private init; }

    /// <summary>The colour in which letters are drawn.</summary>
    public string Ink => IsReversed ? Ground ?? Background : Color ?? Foreground;

    /// <summary>The colour of what lies behind them; null for the picture's ground.</summary>
    public string? Paper => IsReversed ? Color ?? Foreground : Ground;

    /// <summary>The style after a sequence <c>ESC [ … m</c>.</summary>
    public PictureStyle After(string parameters)
    {
        PictureStyle style = this;
        string[] codes = parameters.Split(';');
        for (int i = 0; i < codes.Length; i++)
        {
            string code = codes[i];
            if (code is "38" or "48" or "58" && i + 2 < codes.Length && codes[i + 1] == "5")
            {
                style = style.WithColor(code, ColorOf(codes[i + 2]));
                i += 2;
            }
            else
            {
                style = style.After(code.Split(':'));
            }
        }

        return style;
    }

    private PictureStyle After(string[] code) => code switch
    {
        ["" or "0"] => new PictureStyle(),
        ["1"] => this with { IsBold = true },
        ["2"] => this with { IsFaint = true },
        ["3"] => this with { IsItalic = true },
        ["4"] => this with { IsUnderlined = true },
        ["4", "0"] or ["24"] => this with { IsUnderlined = false, IsCurly = false },
        ["4", var kind] => this with { IsUnderlined = true, IsCurly = kind == "3" },
        ["7"] => this with { IsReversed = true },
        ["22"] => this with { IsBold = false, IsFaint = false },
        ["23"] => this with { IsItalic = false },
        ["27"] => this with { IsReversed = false },
        ["39"] => this with { Color = null },
        ["49"] => this with { Ground = null },
        ["59"] => this with { UnderlineColor = null },
        ["38" or "48" or "58", "5", var number] => WithColor(code[0], ColorOf(number)),
        [var number] when int.Parse(number, CultureInfo.InvariantCulture) is var value => value switch
        {
            >= 30 and <= 37 => this with { Color = s_palette[value - 30] },
            >= 90 and <= 97 => this with { Color = s_palette[value - 82] },
            >= 40 and <= 47 => this with { Ground = s_palette[value - 40] },
            _ => throw new InvalidDataException($"The picture does not know the style {number}."),
        },
        _ => throw new InvalidDataException($"The picture does not know the style {string.Join(':', code)}."),
    };

    private PictureStyle WithColor(string what, string color) => what switch
    {
        "38" => this with { Color = color },
        "48" => this with { Ground = color },
        _ => this with { UnderlineColor = color },
    };

    private static string ColorOf(string number)
    {
        int value = int.Parse(number, CultureInfo.InvariantCulture);
        if (value < s_palette.Length)
        {
            return s_palette[value];
        }

        if (value >= 232)
        {
            int gray = 8 + ((value - 232) * 10);
            return $"#{gray:x2}{gray:x2}{gray:x2}";
        }

        int cube = value - 16;
        return $"#{Level(cube / 36):x2}{Level(cube / 6 % 6):x2}{Level(cube % 6):x2}";
    }

    private static int Level(int step) => step == 0 ? 0 : 55 + (step * 40);
}
