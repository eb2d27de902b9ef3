using System.Runtime.InteropServices;
using System.Text;
using InfluxQL.Cli.Repl.Language;
using InfluxQL.Cli.Terminal;
using InfluxQL.Text;

namespace InfluxQL.Cli.Repl;

/// <summary>Reads what a person types, and runs it, until the person has enough.</summary>
/// <param name="session">The session.</param>
/// <param name="reader">Where the texts come from.</param>
internal sealed class InteractiveLoop(ReplSession session, ILineReader reader)
{
    private readonly InputRunner _runner = new(session);

    /// <summary>Runs until <c>\quit</c> or the end of the input.</summary>
    public async Task RunAsync()
    {
        session.SchemaChanged = reader.Refresh;
        session.WatchSchema();
        while (!session.IsEnding)
        {
            session.Streams.Output.Flush();
            LineInput input = reader.Read(ReplPrompt.Of(session));
            if (input.Kind == LineInputKind.End)
            {
                break;
            }

            if (input.Kind == LineInputKind.Text && !string.IsNullOrWhiteSpace(input.Text))
            {
                session.History?.Add(input.Text);
                await RunOneAsync(input.Text);
            }
        }

        session.SchemaChanged = null;
    }

    private async Task RunOneAsync(string text)
    {
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        if (!HasCommandAmongLines(text))
        {
            await _runner.RunAsync(text.Trim(), default, stop.Token);
            return;
        }

        // Queries and commands that were pasted together run one after the other, as in a script.
        using var script = new MemoryStream(Encoding.UTF8.GetBytes(text));
        foreach (ScriptItem item in new ScriptReader(script, "the text").Read())
        {
            int failures = session.Failures;
            await _runner.RunAsync(item.Text, default, stop.Token);
            if (session.IsEnding || stop.IsCancellationRequested || session.Failures > failures)
            {
                break;
            }
        }
    }

    private static bool HasCommandAmongLines(string text) =>
        text.Trim().Contains('\n', StringComparison.Ordinal) && text.Split('\n').Any(ShellHabit.IsCommandLine);
}
