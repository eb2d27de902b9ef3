using System.Text;
using System.Text.Json;
using InfluxQL.Cli.Streams;

namespace InfluxQL.Cli;

/// <summary>A run of the tool inside the test, with bytes for its streams.</summary>
internal sealed record ToolRun(int Status, string Output, string Error)
{
    /// <summary>The lines of the output as JSON.</summary>
    public IReadOnlyList<JsonElement> JsonLines =>
        Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

    /// <summary>The whole output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static ToolRun Of(params string[] args) => With([], args);

    public static ToolRun WithInput(string input, params string[] args) => With(Encoding.UTF8.GetBytes(input), args);

    public static ToolRun With(byte[] input, string[] args, TerminalSettings? terminal = null)
    {
        using var stdin = new MemoryStream(input);
        using var stdout = new MemoryStream();
        using var stderr = new MemoryStream();
        int status = CommandLine.Run(args, stdin, stdout, stderr, terminal);
        return new ToolRun(status, Encoding.UTF8.GetString(stdout.ToArray()), Encoding.UTF8.GetString(stderr.ToArray()));
    }
}
