using InfluxQL.Cli.History;

namespace InfluxQL.Cli.Terminal;

/// <summary>Finds the way to read a person's texts that the terminal allows.</summary>
internal static class LineReader
{
    /// <summary>The line editor, or plain lines where standard input or output is no terminal or <c>TERM</c> is <c>dumb</c>.</summary>
    /// <param name="language">What the editor asks about texts.</param>
    /// <param name="history">The texts before. The reader shows them; who runs a text adds it.</param>
    public static ILineReader Create(ILineLanguage language, InputHistory history)
    {
        bool isTerminal = !Console.IsInputRedirected && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return isTerminal
            ? new LineEditor(SystemTerminal.Open(), language, history)
            : new PlainLineReader(Console.In, Console.Out, language);
    }
}
