using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Repl.Language;
using InfluxQL.Text;

namespace InfluxQL.Cli.Repl;

/// <summary>Runs one input: a command, or a query. What goes wrong becomes a sentence, and the session goes on.</summary>
internal sealed class InputRunner(ReplSession session)
{
    /// <summary>The file or stream that the texts come from; null for a person.</summary>
    public string? Source { get; init; }

    /// <summary>Runs an input.</summary>
    /// <param name="text">A command on one line, or a query.</param>
    /// <param name="origin">Where it begins in the source.</param>
    /// <param name="cancellation">Stops it; no error.</param>
    public async Task RunAsync(string text, LinePosition origin, CancellationToken cancellation)
    {
        var findings = new FindingsText(session) { Source = Source, Origin = origin };
        try
        {
            if (CommandHead.Find(text) is { } head)
            {
                await RunCommandAsync(text, head, findings, cancellation);
            }
            else if (ShellHabit.Find(text) is { } habit)
            {
                await RunHabitAsync(habit, findings, cancellation);
            }
            else
            {
                await new QueryRunner(session).RunAsync(text, findings, cancellation);
            }
        }
        catch (CommandException exception)
        {
            findings.WriteFailure(exception.Message, ExitStatus.QueryErrors);
        }
        catch (Exception exception) when (exception is InputException or ConnectionException)
        {
            findings.WriteFailure(exception.Message, ExitStatus.Failure);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            session.LeaveInterruptedLine();
            session.Say("Cancelled.");
        }
    }

    private async Task RunHabitAsync((string? Command, string? Answer) habit, FindingsText findings, CancellationToken cancellation)
    {
        if (habit.Command is { } command)
        {
            await RunCommandAsync(command, CommandHead.Find(command)!.Value, findings, cancellation);
        }
        else
        {
            throw new CommandException(habit.Answer!);
        }
    }

    private async Task RunCommandAsync(string line, CommandHead head, FindingsText findings, CancellationToken cancellation)
    {
        CommandReading reading = CommandLineParser.Read(line, head);
        if (reading.Error is { } error)
        {
            findings.Write(line, error);
            return;
        }

        await reading.Run!(session, cancellation);
    }
}
