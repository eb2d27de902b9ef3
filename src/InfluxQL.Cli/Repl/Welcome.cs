using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Repl;

/// <summary>What a person sees first. Nobody is asked anything for it, so that it is there at once.</summary>
internal static class Welcome
{
    /// <summary>Writes it.</summary>
    public static void Write(ReplSession session)
    {
        string connection = session.Queries.Connection is { } server ? $"Queries run on {server.Address}." : "Not connected: queries are checked and planned; \\connect URL runs them.";
        session.Say($"{session.Style.Paint(AnsiStyle.Bold, $"influxql {ToolVersion.Text.Split('+')[0]}")} for {session.Queries.Target.DisplayName}. {connection}");
        session.Say("\\help lists the commands and keys, \\quit ends.");
        session.Say();
    }
}
