using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using InfluxQL.Cli.Streams;

namespace InfluxQL.Cli.Output.Paging;

/// <summary>A program of the person's choice that pages its standard input.</summary>
internal sealed class CommandPager : IDisposable
{
    private readonly Process _process;
    private readonly StreamWriter _input;

    private CommandPager(Process process)
    {
        _process = process;
        _input = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    /// <summary>Starts the command in a shell.</summary>
    /// <exception cref="OutputException">There is no shell.</exception>
    public static CommandPager Start(string command)
    {
        bool isWindows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(isWindows ? "cmd.exe" : "/bin/sh")
        {
            ArgumentList = { isWindows ? "/c" : "-c", command },
            RedirectStandardInput = true,
        };

        // As git does: without it less shows the sequences of colours as text.
        start.Environment.TryAdd("LESS", "-R");
        try
        {
            return new CommandPager(Process.Start(start)!);
        }
        catch (Win32Exception exception)
        {
            throw new OutputException($"The pager cannot be started: {exception.Message}", exception);
        }
    }

    /// <summary>Hands a line over.</summary>
    /// <returns>Whether the pager still reads.</returns>
    public bool TryWrite(string line)
    {
        try
        {
            _input.WriteLine(line);
            return true;
        }
        catch (IOException)
        {
            // The reader has left; the rest is not wanted.
            return false;
        }
    }

    /// <summary>Hands over what waits in the buffer.</summary>
    public void Flush()
    {
        try
        {
            _input.Flush();
        }
        catch (IOException)
        {
            // The reader has left, which the next line finds out.
        }
    }

    /// <summary>Says that there is no more, and waits until the reader leaves.</summary>
    public void Complete()
    {
        Close();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _process.Dispose();
    }

    private void Close()
    {
        try
        {
            _input.Dispose();
        }
        catch (IOException)
        {
            // The same as above, for what was still in the buffer.
        }
    }
}
