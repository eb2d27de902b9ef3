using InfluxQL.Cli.Output;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Repl.Language;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\settings</c>: all that is chosen.</summary>
internal sealed class SettingsCommand : PlainCommand
{
    public override string Name => "settings";

    public override IReadOnlyList<string> Aliases { get; } = ["status"];

    public override string Summary => "show all that is chosen";

    protected override Task RunAsync(ReplSession session, CancellationToken cancellation)
    {
        Write(session, "server", session.Queries.Connection is { } connection ? connection.Address.ToString() : "none");
        Write(session, "target", $"{session.Queries.Target.Id} ({session.Queries.Target.DisplayName})");
        Write(session, "database", session.Queries.Database is { } name ? new DatabaseArgument(name, session.Queries.RetentionPolicy).ToString() : "none");
        Write(session, "precision", session.Queries.Epoch is { } epoch ? EpochPrecisions.GetName(epoch) : "rfc3339");
        Write(session, "chunked", session.Queries.IsChunked ? $"on, {session.Queries.ChunkSize} rows" : "off");
        Write(session, "params", session.Queries.Parameters.Count == 0 ? "none" : string.Join(", ", session.Queries.Parameters.Keys.Select(key => "$" + key)));
        Write(session, "output", session.Form.ToString().ToLowerInvariant());
        Write(session, "expanded", session.Records switch { RecordLayout.Always => "on", RecordLayout.Never => "off", _ => "auto" });
        Write(session, "timing", session.ShowsTiming ? "on" : "off");
        Write(session, "pager", session.Pager switch { { IsOn: false } => "off", { Command: { } command } => command, _ => "on" });
        Write(session, "answers", session.Streams.FilePath ?? (session.IsInteractive ? "the screen" : "standard output"));
        return Task.CompletedTask;
    }

    private static void Write(ReplSession session, string name, string value) =>
        session.Say($"{session.Style.Paint(AnsiStyle.Faint, name.PadRight(9))}  {VisibleText.Of(value)}");
}
