using System.Text;
using InfluxQL.Cli.Connections;
using InfluxQL.Cli.History;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Output;
using InfluxQL.Cli.Output.Paging;
using InfluxQL.Cli.Repl.Editing;
using InfluxQL.Cli.Sessions;
using InfluxQL.Cli.Terminal;
using Microsoft.Win32.SafeHandles;

namespace InfluxQL.Cli.Repl;

/// <summary>Starts a session as the arguments say: for a person, for a script, or for one text.</summary>
/// <param name="context">The arguments and streams.</param>
/// <param name="form">The form of answers; null for the default one.</param>
internal sealed class ReplStart(CommandContext context, string? form)
{
    /// <summary>Runs one text.</summary>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public int RunText(string text, bool continues)
    {
        using var script = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return RunScript(script, "<query>", continues);
    }

    /// <summary>Runs a script.</summary>
    /// <param name="path">The file; null or - for standard input.</param>
    /// <param name="continues">Whether it goes on after an error.</param>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public int RunScript(string? path, bool continues)
    {
        if (path is null or "-")
        {
            return RunScript(context.Input, "<stdin>", continues);
        }

        using Stream script = InputFile.Open(path);
        return RunScript(script, path, continues);
    }

    /// <summary>Lets a person type.</summary>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public int RunInteractive()
    {
        using QuerySession queries = CreateQueries();
        context.Output.Flush();
        bool isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        using ITerminal? terminal = isDumb ? null : SystemTerminal.Open();
        Func<(int Columns, int Rows)>? size = terminal is null ? null : () => (terminal.Size.Columns, terminal.Size.Rows);
        var streams = new ReplStreams(context.Output, context.Output, CommonOptions.WantsColor(context.Arguments, context.Terminal.OutputTakesColor), size);
        var history = new InputHistory(HistoryFile.OfUser(), ReplHistory.ForStorage, context.Output.WriteLine);
        using var session = new ReplSession(queries, streams)
        {
            Form = ReadForm(),
            ShowsTiming = true,
            Pager = PagerChoice.FromEnvironment(Environment.GetEnvironmentVariable),
            History = history,
            Terminal = terminal,
            ReadSecret = terminal is null ? null : new SecretPrompt(terminal).Read,
            ClearScreen = terminal is null ? null : () => terminal.Write("\u001b[H\u001b[2J\u001b[3J"),
        };
        Welcome.Write(session);
        ILineLanguage language = new ReplLanguage(queries);
        using ILineReader reader = terminal is null
            ? new PlainLineReader(PlainInput(), context.Output, language)
            : new LineEditor(terminal, language, history);
        new InteractiveLoop(session, reader).RunAsync().GetAwaiter().GetResult();
        return ExitStatus.Success;
    }

    // The terminal itself edits a line that is read past the console's reader, and forgets it at Ctrl-C, which that one does not.
    private static TextReader PlainInput() => OperatingSystem.IsWindows()
        ? Console.In
        : new StreamReader(new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0));

    private int RunScript(Stream script, string name, bool continues)
    {
        using QuerySession queries = CreateQueries();
        bool usesColor = CommonOptions.WantsColor(context.Arguments, context.Terminal.OutputTakesColor);
        Func<(int Columns, int Rows)>? size = context.Terminal.OutputIsTerminal ? () => (context.Terminal.Width, 24) : null;
        var streams = new ReplStreams(context.Output, context.Error, usesColor, size)
        {
            ErrorUsesColor = CommonOptions.WantsColor(context.Arguments, context.Terminal.ErrorTakesColor),
        };
        using var session = new ReplSession(queries, streams) { Form = ReadForm() };
        new ScriptRun(session, name) { Continues = continues, IsAbandoned = OutputPipe.IsClosed }
            .RunAsync(script, CancellationToken.None).GetAwaiter().GetResult();
        return session.Status;
    }

    private QuerySession CreateQueries()
    {
        try
        {
            return SessionArguments.CreateSession(context.Arguments);
        }
        catch (ConnectionException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private OutputForm ReadForm() => form is null ? OutputForm.Table : Enum.Parse<OutputForm>(form, ignoreCase: true);
}
