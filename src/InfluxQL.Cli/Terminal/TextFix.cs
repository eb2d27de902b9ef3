using InfluxQL.Text;

namespace InfluxQL.Cli.Terminal;

/// <summary>A repair of a mark.</summary>
/// <param name="Title">What it does, as <c>change to "mean"</c>.</param>
/// <param name="Changes">The changes, which do not overlap; spans are those of the text before any of them.</param>
internal sealed record TextFix(string Title, IReadOnlyList<TextChange> Changes);
