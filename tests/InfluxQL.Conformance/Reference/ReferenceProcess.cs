using System.Text.Json;

namespace InfluxQL.Conformance.Reference;

/// <summary>A running reference parser that answers one query at a time. Not for use by two threads at once.</summary>
public sealed class ReferenceProcess : ILibraryAdapter, IDisposable
{
    private readonly JsonLineProcess _process = new("parse");

    /// <inheritdoc />
    public ParseOutcome Parse(string query, JsonElement? parameters = null)
    {
        using JsonDocument document = _process.Ask(writer =>
        {
            writer.WriteString("q", query);
            if (parameters is { } bound)
            {
                writer.WritePropertyName("params");
                bound.WriteTo(writer);
            }
        });

        JsonElement answer = document.RootElement;
        return new ParseOutcome(
            answer.GetProperty("ok").GetBoolean(),
            [.. answer.GetProperty("statements").EnumerateArray().Select(kind => kind.GetString()!)],
            answer.GetProperty("canonical").GetString(),
            answer.GetProperty("error").GetString(),
            answer.TryGetProperty("panic", out JsonElement panic) ? panic.GetString() : null);
    }

    /// <summary>Ends the program.</summary>
    public void Dispose() => _process.Dispose();
}
