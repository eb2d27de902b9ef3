using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace InfluxQL.Conformance.Reference;

/// <summary>The reference program in a mode that answers every line of JSON with another. Not for two threads at once.</summary>
internal sealed class JsonLineProcess : IDisposable
{
    private readonly Process _process;
    private readonly ArrayBufferWriter<byte> _request = new();

    /// <summary>Builds the program where that has not happened yet, and starts it.</summary>
    public JsonLineProcess(string mode)
    {
        ProcessStartInfo start = new(ReferenceProgram.FileName)
        {
            ArgumentList = { mode },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The reference program did not start.");
    }

    /// <summary>Sends an object with the members that are written, and reads the answer.</summary>
    public JsonDocument Ask(Action<Utf8JsonWriter> writeMembers)
    {
        _request.ResetWrittenCount();
        using (Utf8JsonWriter writer = new(_request))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        _request.Write("\n"u8);
        Stream input = _process.StandardInput.BaseStream;
        input.Write(_request.WrittenSpan);
        input.Flush();

        string? line = _process.StandardOutput.ReadLine();
        if (line is null)
        {
            _process.WaitForExit();
            string request = Encoding.UTF8.GetString(_request.WrittenSpan);
            throw new InvalidOperationException($"The reference program ended with {_process.ExitCode} at: {request}");
        }

        return JsonDocument.Parse(line);
    }

    /// <summary>Closes the program's input, which ends it, and waits for that.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
