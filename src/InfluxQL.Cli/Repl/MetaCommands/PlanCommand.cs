using InfluxQL.Cli.Reports;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\plan</c>: what is sent for a query, and what changed in it.</summary>
internal sealed class PlanCommand : QueryCommand
{
    public override string Name => "plan";

    public override string Summary => "show what is sent to the server for a query, and why";

    protected override void Run(ReplSession session, string query)
    {
        QueryReport report = session.Queries.Plan(query);
        if (report is { IsOk: true, Plan: { } plan })
        {
            session.ShowLong(writer => PlanText.Write(writer, plan, session.Streams.UsesColor, session.Streams.TerminalWidth));
        }

        new FindingsText(session).Write(report.Text, report.Diagnostics);
    }
}
