using InfluxQL.Cli.Reports;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\check</c>: what is wrong with a query, and what is doubtful about it; nothing is run.</summary>
internal sealed class CheckCommand : QueryCommand
{
    public override string Name => "check";

    public override string Summary => "say what is wrong or doubtful about a query, and run nothing";

    protected override void Run(ReplSession session, string query)
    {
        QueryReport report = session.Queries.Plan(query);
        new FindingsText(session).Write(report.Text, report.Diagnostics);
        if (report.Diagnostics.Count == 0)
        {
            session.Say($"{session.Queries.Target.DisplayName} runs it.");
        }
    }
}
