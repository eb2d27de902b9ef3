using InfluxQL.Cli.Output.Charts;
using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output;

/// <summary>
/// Shows the answers of a run's statements in one form, while they come: for each statement <see cref="Begin"/>, then
/// <see cref="Write"/> for each chunk, then <see cref="End"/>; at last <see cref="Complete"/>. Memory does not grow with
/// the number of rows.
/// </summary>
/// <remarks>
/// Errors and messages of the server are sentences on a writer of their own, which is standard error in a script and the
/// same as the output in a terminal. What fails on the way to the server can be given as a chunk with an error.
/// </remarks>
/// <param name="output">Where the rows go.</param>
/// <param name="error">Where errors and messages go.</param>
/// <param name="settings">The form and its details.</param>
internal abstract class ResultWriter(TextWriter output, TextWriter error, OutputSettings settings)
{
    /// <summary>What is said where a person stopped a statement.</summary>
    protected const string CancelledText = "Cancelled; rows may be missing.";

    /// <summary>The form and its details.</summary>
    protected OutputSettings Settings { get; } = settings;

    /// <summary>Where the rows go.</summary>
    protected TextWriter Output { get; } = output;

    /// <summary>Whether errors go where the rows go.</summary>
    protected bool MixesErrors => ReferenceEquals(Output, error);

    /// <summary>A writer of the form that the settings name.</summary>
    /// <param name="output">Where the rows go.</param>
    /// <param name="error">Where errors and messages go; may be the same.</param>
    /// <param name="settings">The form and its details.</param>
    public static ResultWriter Create(TextWriter output, TextWriter error, OutputSettings settings) => settings.Form switch
    {
        OutputForm.Table => new TableResultWriter(output, error, settings),
        OutputForm.Csv => new CsvResultWriter(output, error, settings),
        OutputForm.Json => new JsonResultWriter(output, error, settings),
        OutputForm.Chart => new ChartResultWriter(output, error, settings),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Form, "This form does not exist."),
    };

    /// <summary>Begins the answer of a statement.</summary>
    /// <param name="statement">The statement.</param>
    public abstract void Begin(PlannedStatement statement);

    /// <summary>Shows a piece of the answer.</summary>
    /// <param name="chunk">The piece.</param>
    public abstract void Write(ResultChunk chunk);

    /// <summary>Shows what was held back, as nothing else comes for a while.</summary>
    public virtual void Flush() => Output.Flush();

    /// <summary>Ends the answer of a statement.</summary>
    /// <param name="elapsed">How long the statement took.</param>
    /// <param name="isCancelled">Whether a person stopped it, so that rows may be missing.</param>
    public abstract void End(TimeSpan elapsed, bool isCancelled = false);

    /// <summary>Ends the run. What was written is whole afterwards.</summary>
    public abstract void Complete();

    /// <summary>Writes a chunk's messages and error where errors go.</summary>
    protected void WriteNotes(ResultChunk chunk)
    {
        if (chunk.Messages.Count == 0 && chunk.Error is null)
        {
            return;
        }

        Output.Flush();
        foreach (ResultMessage message in chunk.Messages)
        {
            ServerNote.Write(error, message, Settings.UsesColor);
        }

        if (chunk.Error is not null)
        {
            ServerNote.WriteError(error, chunk.Error, Settings.UsesColor);
        }

        error.Flush();
    }

    /// <summary>Writes a sentence on lines that fit the terminal.</summary>
    protected void WriteSentence(string text, string sequence) =>
        WrappedWords.Write(Output, text.Split(' '), Settings.Width, TableMarks.For(Settings).Cut, Settings.UsesColor ? sequence : null);

    /// <summary>Says that a person stopped the statement.</summary>
    protected void WriteCancelled()
    {
        Output.Flush();
        error.WriteLine(CancelledText);
        error.Flush();
    }
}
