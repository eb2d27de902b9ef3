using InfluxQL.Cli.History;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Repl.Language;
using InfluxQL.Formatting;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\history</c>: what was typed before.</summary>
internal sealed class HistoryCommand : ParsedMetaCommand<long?>
{
    private const long Default = 20;

    public override string Name => "history";

    public override string Usage => "[N]";

    public override string Summary => "show what was typed before, the last 20 or N";

    protected override TokenListParser<CommandToken, long?> Parser { get; } = CommandArguments.Count("a number").CountOrEnd();

    protected override Task RunAsync(ReplSession session, long? count, CancellationToken cancellation)
    {
        IReadOnlyList<string> entries = session.History?.Entries ?? [];
        int first = (int)Math.Max(0, entries.Count - Math.Min(count ?? Default, int.MaxValue));
        int width = entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        session.ShowLong(writer =>
        {
            for (int i = first; i < entries.Count; i++)
            {
                string number = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(width);
                string text = string.Join('\n' + new string(' ', width + 2), Shown(entries[i]).Split('\n').Select(line => VisibleText.Of(line)));
                writer.WriteLine($"{session.Style.Paint(AnsiStyle.Faint, number)}  {text}");
            }
        });
        return Task.CompletedTask;
    }

    private static string Shown(string entry) =>
        ReplHistory.ForStorage(entry) is { } text ? HistoryRedaction.ForStorage(text) ?? PasswordRedaction.Placeholder : PasswordRedaction.Placeholder;
}
