using InfluxQL.Cli.Input;

namespace InfluxQL.Cli.Repl;

/// <summary>Runs a script, statement by statement, while it is read.</summary>
/// <param name="session">The session.</param>
/// <param name="name">What the script is called in messages.</param>
internal sealed class ScriptRun(ReplSession session, string name)
{
    /// <summary>Whether the script goes on after an error.</summary>
    public bool Continues { get; init; }

    /// <summary>Whether nobody reads the output any more, so that nothing is left to do.</summary>
    public Func<bool> IsAbandoned { get; init; } = () => false;

    /// <summary>Runs it to its end, its first error, or <c>\quit</c>.</summary>
    public async Task RunAsync(Stream script, CancellationToken cancellation)
    {
        var runner = new InputRunner(session) { Source = name };
        try
        {
            foreach (ScriptItem item in new ScriptReader(script, name).Read())
            {
                int failures = session.Failures;
                await runner.RunAsync(item.Text, item.Origin, cancellation);
                session.Streams.Output.Flush();
                bool ends = session.IsEnding || cancellation.IsCancellationRequested || IsAbandoned();
                if (ends || (session.Failures > failures && !Continues))
                {
                    return;
                }
            }
        }
        catch (InputException exception)
        {
            new FindingsText(session).WriteFailure(exception.Message, ExitStatus.Failure);
        }
    }
}
