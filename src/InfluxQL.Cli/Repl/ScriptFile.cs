using InfluxQL.Cli.Input;

namespace InfluxQL.Cli.Repl;

/// <summary>Runs a script of a file inside a session: <c>\read</c>.</summary>
internal sealed class ScriptFile(ReplSession session)
{
    private const int MaxDepth = 16;

    /// <summary>Runs it; it stops at its first error.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    /// <exception cref="CommandException">Scripts read each other without an end.</exception>
    public async Task RunAsync(string path, CancellationToken cancellation)
    {
        if (session.OpenScripts.Count >= MaxDepth)
        {
            throw new CommandException($"{MaxDepth} scripts read each other; the last one is {path}. Is it a circle?");
        }

        using Stream stream = InputFile.Open(path);
        session.OpenScripts.Push(path);
        try
        {
            await new ScriptRun(session, path).RunAsync(stream, cancellation);
        }
        finally
        {
            session.OpenScripts.Pop();
        }
    }
}
