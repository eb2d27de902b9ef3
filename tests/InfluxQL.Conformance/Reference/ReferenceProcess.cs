using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace InfluxQL.Conformance.Reference;

/// <summary>A running reference program that answers one query at a time. Not for use by two threads at once.</summary>
public sealed class ReferenceProcess : ILibraryAdapter, IDisposable
{
    private readonly Process _process;
    private readonly ArrayBufferWriter<byte> _request = new();

    /// <summary>Builds the program where that has not happened yet, and starts it.</summary>
    public ReferenceProcess()
    {
        ProcessStartInfo start = new(ReferenceProgram.FileName)
        {
            ArgumentList = { "parse" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The reference program did not start.");
    }

    /// <inheritdoc />
    public ParseOutcome Parse(string query, JsonElement? parameters = null)
    {
        WriteRequest(query, parameters);
        string? line = _process.StandardOutput.ReadLine();
        if (line is null)
        {
            _process.WaitForExit();
            throw new InvalidOperationException($"The reference program ended with {_process.ExitCode} at: {query}");
        }

        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement answer = document.RootElement;
        return new ParseOutcome(
            answer.GetProperty("ok").GetBoolean(),
            [.. answer.GetProperty("statements").EnumerateArray().Select(kind => kind.GetString()!)],
            answer.GetProperty("canonical").GetString(),
            answer.GetProperty("error").GetString(),
            answer.TryGetProperty("panic", out JsonElement panic) ? panic.GetString() : null);
    }

    /// <summary>Closes the program's input, which ends it, and waits for that.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void WriteRequest(string query, JsonElement? parameters)
    {
        _request.ResetWrittenCount();
        using (Utf8JsonWriter writer = new(_request))
        {
            writer.WriteStartObject();
            writer.WriteString("q", query);
            if (parameters is { } bound)
            {
                writer.WritePropertyName("params");
                bound.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        _request.Write("\n"u8);
        Stream input = _process.StandardInput.BaseStream;
        input.Write(_request.WrittenSpan);
        input.Flush();
    }
}
