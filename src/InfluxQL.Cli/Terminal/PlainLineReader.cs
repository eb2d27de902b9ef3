using System.Text;

namespace InfluxQL.Cli.Terminal;

/// <summary>
/// Reads texts where the terminal can move no cursor (<c>TERM=dumb</c>): line after line until the text is complete. An
/// empty line ends what is not complete, so that its error is shown.
/// </summary>
internal sealed class PlainLineReader(TextReader input, TextWriter output, ILineLanguage language) : ILineReader
{
    /// <inheritdoc/>
    public LineInput Read(LinePrompt prompt, string initialText = "")
    {
        var text = new StringBuilder(initialText);
        output.Write(prompt.First);
        while (true)
        {
            output.Flush();
            string? line = input.ReadLine();
            if (line is null)
            {
                return text.Length == 0 ? LineInput.End : LineInput.Of(text.ToString());
            }

            text.Append(line);
            string whole = text.ToString();
            if (line.Length == 0 || language.Analyze(whole).IsComplete)
            {
                return LineInput.Of(whole);
            }

            text.Append('\n');
            output.Write(prompt.Next);
        }
    }

    /// <summary>Nothing is shown that could change.</summary>
    public void Refresh()
    {
    }

    /// <summary>The streams belong to the process.</summary>
    public void Dispose()
    {
    }
}
