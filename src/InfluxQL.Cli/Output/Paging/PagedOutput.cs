using System.Text;
using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Output.Paging;

/// <summary>
/// Where the answers of a run go on a terminal. What fits on the screen is shown as it is; what is longer is paged while
/// the rest still comes.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="choice">Which pager.</param>
internal sealed class PagedOutput(ITerminal terminal, PagerChoice choice) : TextWriter
{
    private readonly CancellationTokenSource _left = new();

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Which pager.</summary>
    public PagerChoice Choice { get; } = choice;

    /// <summary>Cancelled when the reader leaves the pager, so that the rest need not be fetched.</summary>
    public CancellationToken Left => _left.Token;

    /// <inheritdoc/>
    public override void Write(char value) => terminal.Write(value.ToString());

    /// <summary>Says that all was written, and waits until the reader leaves the pager. Call it once.</summary>
    public void Complete()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _left.Dispose();
        base.Dispose(disposing);
    }
}
