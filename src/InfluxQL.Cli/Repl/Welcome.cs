using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Repl;

/// <summary>What a person sees first. Nobody is asked anything for it, so that it is there at once.</summary>
internal static class Welcome
{
    /// <summary>Writes it.</summary>
    public static void Write(ReplSession session)
    {
        session.Say($"{session.Style.Paint(AnsiStyle.Bold, $"influxql {ToolVersion.Text.Split('+')[0]}")}: queries for {session.Queries.Target.DisplayName}");
        session.Say(session.Queries.Connection is { } server
            ? $"They run on {server.Address}."
            : "They are checked and planned here; \\connect URL runs them on a server.");
        session.Say("\\help lists the commands and keys, \\quit ends.");
        if (session.Terminal is null)
        {
            session.Say("This terminal (TERM=dumb) cannot move its cursor: there are no colours, no completion and no keys for the history here.");
            session.Say("Ctrl-C throws a line away, Ctrl-D ends.");
        }

        session.Say();
    }
}
