namespace InfluxQL.Formatting;

/// <summary>What an item of a layout is.</summary>
internal enum LayoutItemKind : byte
{
    /// <summary>Text that is not broken.</summary>
    Text,

    /// <summary>A comment up to the end of its line: it may stand beyond the margin.</summary>
    LineComment,

    /// <summary>A space or nothing where the group fits on its line; else the end of a line.</summary>
    Break,

    /// <summary>The end of a line, in any case.</summary>
    HardBreak,

    /// <summary>The start of a group: its breaks end lines together, or not at all.</summary>
    Begin,

    /// <summary>The end of a group.</summary>
    End,
}

/// <summary>A piece of text or a possible end of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text; for a break what stands there where the line does not end.</param>
/// <param name="Levels">Levels of indentation: of a group more than around it, of a break more than in its group.</param>
internal readonly record struct LayoutItem(LayoutItemKind Kind, string Text, int Levels)
{
    /// <summary>Width on one line.</summary>
    public int Width => Kind == LayoutItemKind.LineComment ? 0 : Text.Length;

    /// <summary>Whether the groups around it cannot stand on one line.</summary>
    public bool EndsLine => Kind == LayoutItemKind.HardBreak || (Kind == LayoutItemKind.Text && Text.IndexOfAny(['\r', '\n']) >= 0);
}
