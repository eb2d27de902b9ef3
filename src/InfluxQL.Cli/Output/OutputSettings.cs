using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output;

/// <summary>What a person chose about the form of answers, and what the terminal can show.</summary>
internal sealed record OutputSettings
{
    /// <summary>The form.</summary>
    public OutputForm Form { get; init; }

    /// <summary>Columns of the terminal; null where lines may have any length, as in a file or pipe.</summary>
    public int? Width { get; init; }

    /// <summary>Lines of the terminal, for the height of a chart; null where there is no terminal.</summary>
    public int? Height { get; init; }

    /// <summary>Whether colours are wanted.</summary>
    public bool UsesColor { get; init; }

    /// <summary>Whether the terminal shows Unicode; otherwise lines, marks and dots are ASCII.</summary>
    public bool UsesUnicode { get; init; } = true;

    /// <summary>Whether a table says <c>null</c> where there is no value, in the place of nothing.</summary>
    public bool ShowsNull { get; init; }

    /// <summary>Whether the time that a statement took is shown below tables and charts.</summary>
    public bool ShowsTiming { get; init; } = true;

    /// <summary>When rows of a table are shown as records.</summary>
    public RecordLayout Records { get; init; }

    /// <summary>Whether the output has CSV of an earlier run, so that an empty line comes before the next head.</summary>
    public bool ContinuesCsv { get; init; }

    /// <summary>Whether JSON is indented for people.</summary>
    public bool IndentsJson { get; init; }

    /// <summary>Whether JSON is one document for all statements, closed by <see cref="ResultWriter.Complete"/>; otherwise one for each.</summary>
    public bool JoinsJson { get; init; }

    /// <summary>The unit of times that are numbers, as the request asked for it; null means nanoseconds.</summary>
    public EpochPrecision? Epoch { get; init; }
}
