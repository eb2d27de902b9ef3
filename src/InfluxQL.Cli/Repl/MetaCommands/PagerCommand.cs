using InfluxQL.Cli.Output.Paging;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\pager</c>: whether answers that are longer than the screen are paged.</summary>
internal sealed class PagerCommand : SwitchCommand
{
    public override string Name => "pager";

    public override string Summary => "page answers that are longer than the screen";

    public override string Details => "The variable INFLUXQL_PAGER, or else PAGER, names another pager. Without a word it is turned over.";

    protected override Task RunAsync(ReplSession session, bool? isOn, CancellationToken cancellation)
    {
        bool wanted = isOn ?? !session.Pager.IsOn;
        if (wanted && !session.Pager.IsOn)
        {
            PagerChoice choice = PagerChoice.FromEnvironment(Environment.GetEnvironmentVariable);
            session.Pager = choice.IsOn ? choice : PagerChoice.BuiltIn;
        }
        else if (!wanted)
        {
            session.Pager = PagerChoice.Off;
        }

        session.Say(session.Pager switch
        {
            { IsOn: false } => "Long answers are not paged.",
            { Command: { } command } => $"Long answers are paged by {Rendering.VisibleText.Of(command)}.",
            _ => "Long answers are paged.",
        });
        return Task.CompletedTask;
    }
}
