using InfluxQL.Cli.Input;
using InfluxQL.Cli.Streams;

namespace InfluxQL.Cli.Repl;

/// <summary>Where a session writes: the standard streams, and for a while a file in the place of the output.</summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error; on a terminal the same as the output, so that both stay in order.</param>
/// <param name="usesColor">Whether the output takes colours.</param>
/// <param name="size">Columns and lines of the terminal; null where lines may have any length.</param>
internal sealed class ReplStreams(TextWriter output, TextWriter error, bool usesColor, Func<(int Columns, int Rows)>? size) : IDisposable
{
    private StreamWriter? _file;

    /// <summary>Where answers go.</summary>
    public TextWriter Answers => _file ?? output;

    /// <summary>Where answers to commands and notes go.</summary>
    public TextWriter Output => output;

    /// <summary>Where errors go.</summary>
    public TextWriter Error => error;

    /// <summary>The file that answers go to; null for the output.</summary>
    public string? FilePath { get; private set; }

    /// <summary>Whether answers before were written as CSV to the same file or pipe.</summary>
    public bool HasCsv { get; set; }

    /// <summary>Whether notes are coloured.</summary>
    public bool UsesColor { get; } = usesColor;

    /// <summary>Whether errors are coloured: never where they go to another place than the terminal.</summary>
    public bool ErrorUsesColor { get; init; } = usesColor;

    /// <summary>Columns and lines of the terminal that answers go to; null where they go to a file or pipe.</summary>
    public (int Columns, int Rows)? AnswerSize => _file is null && size is not null ? size() : null;

    /// <summary>Columns for excerpts of a query.</summary>
    public int Width => size is not null ? size().Columns : TerminalSettings.DefaultWidth;

    /// <summary>Sends answers to a file, which is emptied.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void OpenFile(string path)
    {
        CloseFile();
        try
        {
            _file = new StreamWriter(path, append: false) { NewLine = "\n" };
            FilePath = path;
            HasCsv = false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path} cannot be written: {exception.Message}");
        }
    }

    /// <summary>Sends answers to the output again.</summary>
    /// <exception cref="InputException">The rest cannot be written.</exception>
    public void CloseFile()
    {
        if (_file is null)
        {
            return;
        }

        StreamWriter file = _file;
        _file = null;
        try
        {
            file.Dispose();
        }
        catch (IOException exception)
        {
            throw new InputException($"{FilePath} cannot be written: {exception.Message}");
        }
        finally
        {
            FilePath = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => CloseFile();
}
