using System.Text.Json;

namespace InfluxQL.Conformance.Reference;

/// <summary>What the reference says about a literal.</summary>
/// <param name="Ok">Whether it is one.</param>
/// <param name="Error">Its error text, or null.</param>
/// <param name="Value">A duration's nanoseconds, or null.</param>
/// <param name="Print">How it prints the value, or null.</param>
public sealed record LiteralVerdict(bool Ok, string? Error, string? Value, string? Print);

/// <summary>A running reference that answers about literals.</summary>
public sealed class LiteralOracle : IDisposable
{
    private readonly JsonLineProcess _process = new("literals");

    /// <summary>Asks about a regex, without its slashes.</summary>
    public LiteralVerdict Regex(string pattern) => Ask("regex", pattern);

    /// <summary>Asks about a duration.</summary>
    public LiteralVerdict Duration(string text) => Ask("duration", text);

    /// <summary>Asks about a float; the print is the shortest without an exponent.</summary>
    public LiteralVerdict Float(string text) => Ask("float", text);

    /// <summary>Ends the program.</summary>
    public void Dispose() => _process.Dispose();

    private LiteralVerdict Ask(string kind, string text)
    {
        using JsonDocument document = _process.Ask(writer =>
        {
            writer.WriteString("kind", kind);
            writer.WriteString("text", text);
        });

        JsonElement answer = document.RootElement;
        return new LiteralVerdict(
            answer.GetProperty("ok").GetBoolean(),
            answer.GetProperty("error").GetString(),
            answer.GetProperty("value").GetString(),
            answer.GetProperty("print").GetString());
    }
}
