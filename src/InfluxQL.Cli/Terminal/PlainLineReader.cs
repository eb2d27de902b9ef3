using System.Runtime.InteropServices;
using System.Text;

namespace InfluxQL.Cli.Terminal;

/// <summary>
/// Reads texts where the terminal can move no cursor (<c>TERM=dumb</c>): line after line until the text is complete. An
/// empty line ends what is not complete, so that its error is shown; Ctrl-C throws away what was typed.
/// </summary>
internal sealed class PlainLineReader(TextReader input, TextWriter output, ILineLanguage language) : ILineReader
{
    private volatile bool _isDiscarded;

    /// <inheritdoc/>
    public LineInput Read(LinePrompt prompt, string initialText = "")
    {
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            Discard(prompt);
        });
        var text = new StringBuilder(initialText);
        output.Write(prompt.First);
        while (true)
        {
            output.Flush();
            string? line = input.ReadLine();
            if (_isDiscarded)
            {
                _isDiscarded = false;
                text.Clear();
            }

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

    /// <summary>Forgets what was typed and asks anew, while another thread waits for a line.</summary>
    public void Discard(LinePrompt prompt)
    {
        _isDiscarded = true;
        output.WriteLine();
        output.Write(prompt.First);
        output.Flush();
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
