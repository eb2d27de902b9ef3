using InfluxQL.Cli.Output.Paging;

namespace InfluxQL.Cli.Repl;

/// <summary>Where one answer goes: the output, the file of <c>\write</c>, or a pager on the terminal.</summary>
internal sealed class AnswerOutput : IDisposable
{
    private readonly PagedOutput? _pager;

    private AnswerOutput(TextWriter writer, PagedOutput? pager)
    {
        Writer = writer;
        _pager = pager;
    }

    /// <summary>Where to write.</summary>
    public TextWriter Writer { get; }

    /// <summary>Cancelled when the reader leaves the pager.</summary>
    public CancellationToken Left => _pager?.Left ?? CancellationToken.None;

    /// <summary>Opens it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="toFile">Whether the file of <c>\write</c> counts.</param>
    public static AnswerOutput Open(ReplSession session, bool toFile)
    {
        if (toFile && session.Streams.FilePath is not null)
        {
            return new AnswerOutput(session.Streams.Answers, null);
        }

        if (session.Terminal is not { } terminal || !session.Pager.IsOn)
        {
            return new AnswerOutput(session.Streams.Output, null);
        }

        session.Streams.Output.Flush();
        var pager = new PagedOutput(terminal, session.Pager) { NewLine = "\n" };
        return new AnswerOutput(pager, pager);
    }

    /// <summary>Shows what has come, as the rest takes its time.</summary>
    public void ShowNow()
    {
        Writer.Flush();
        _pager?.ShowNow();
    }

    /// <summary>Says that all was written, and waits until the reader leaves the pager.</summary>
    public void Complete()
    {
        Writer.Flush();
        _pager?.Complete();
    }

    /// <inheritdoc/>
    public void Dispose() => _pager?.Dispose();
}
