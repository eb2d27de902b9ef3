using System.Text.RegularExpressions;
using InfluxQL.Gateway.Clients;
using InfluxQL.Gateway.Servers;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Docs;

/// <summary>The commands of docs/migrating.md do what stands below them.</summary>
[Collection(InfluxGatewaysCollection.Name)]
public sealed partial class MigratingPageTests(InfluxGateways gateways)
{
    [ClientFact(ClientKind.Curl)]
    public async Task The_commands_of_curl_give_the_answers_below_them()
    {
        (string Code, string Output)[] examples = Examples("sh");
        examples.Length.ShouldBeGreaterThan(7);
        foreach ((string code, string output) in examples)
        {
            (await ClientProgram.Curl.RunAsync(Replace(code))).ShouldContain(output);
        }
    }

    [ClientFact(ClientKind.NodeInflux)]
    public async Task The_example_of_node_influx_prints_what_stands_below_it()
    {
        (string code, string output) = Examples("js").ShouldHaveSingleItem();
        (await RunAsync("node", "migrating.cjs", Replace(code).Replace("8087", $"{gateways.For("oss-1.x").Port}", StringComparison.Ordinal))).ShouldContain(output);
    }

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task The_example_of_influxdb_python_prints_what_stands_below_it()
    {
        (string code, string output) = Examples("py").ShouldHaveSingleItem();
        (await RunAsync("python", "migrating.py", Replace(code).Replace("8087", $"{gateways.For("oss-1.x").Port}", StringComparison.Ordinal))).ShouldContain(output);
    }

    private static async Task<string> RunAsync(string kind, string name, string code)
    {
        string folder = Directory.CreateTempSubdirectory("influxql-docs-").FullName;
        try
        {
            string file = Path.Combine(folder, name);
            await File.WriteAllTextAsync(file, code);
            return kind == "node" ? await ClientProgram.NodeInflux.RunFileAsync(file) : await ClientProgram.InfluxdbPython.RunFileAsync(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Replace(string code) => code
        .Replace("http://127.0.0.1:8087", gateways.For("oss-1.x").AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)
        .Replace("DATABASE_TOKEN", InfluxGateways.Token, StringComparison.Ordinal);

    private static (string Code, string Output)[] Examples(string language) =>
        [.. ExamplePattern().Matches(File.ReadAllText(Checkout.PathOf("docs", "migrating.md")))
            .Where(match => match.Groups[1].Value == language)
            .Select(match => (match.Groups[2].Value, match.Groups[3].Value.TrimEnd('\n')))];

    [GeneratedRegex(@"```(sh|js|py)\n((?:(?!```).)*)```\n\n```text\n((?:(?!\n```).)*)\n```", RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();
}
