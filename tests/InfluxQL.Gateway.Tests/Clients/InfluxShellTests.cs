using System.Globalization;
using System.Text.Json;
using InfluxQL.Gateway.Servers;

namespace InfluxQL.Gateway.Clients;

/// <summary>The shell of InfluxDB 1.x through the gateway. It asks for chunks unless it is told otherwise.</summary>
[Collection(InfluxGatewaysCollection.Name)]
public sealed class InfluxShellTests(InfluxGateways gateways) : IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if (ClientRequirement.SkipReason(ClientKind.Shell) is null)
        {
            (await ExecuteAsync("INSERT shell,room=kitchen temp=72.5,note=\"a b\" 1700000040000000000")).ShouldBeEmpty();
            (await ExecuteAsync("INSERT shell,room=bath temp=71,note=\"c\" 1700000100000000000")).ShouldBeEmpty();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [ClientFact(ClientKind.Shell)]
    public async Task Points_that_are_inserted_are_read_as_CSV() => (await ExecuteAsync("SELECT * FROM shell", "-format", "csv")).ShouldBe(
        "name,time,note,room,temp\nshell,1700000040000000000,a b,kitchen,72.5\nshell,1700000100000000000,c,bath,71\n");

    [ClientFact(ClientKind.Shell)]
    public async Task Points_are_read_as_JSON()
    {
        string output = await ExecuteAsync("SELECT temp FROM shell WHERE room = 'bath'", "-format", "json", "-precision", "ms");
        JsonElement.DeepEquals(
            JsonDocument.Parse(output).RootElement,
            JsonDocument.Parse("""{"results":[{"series":[{"name":"shell","columns":["time","temp"],"values":[[1700000100000,71]]}]}]}""").RootElement).ShouldBeTrue(output);
    }

    [ClientFact(ClientKind.Shell)]
    public async Task Points_are_read_as_columns_with_readable_times()
    {
        string[] lines = (await ExecuteAsync("SELECT temp FROM shell GROUP BY room", "-format", "column", "-precision", "rfc3339")).Split('\n', StringSplitOptions.TrimEntries);
        lines.ShouldContain("tags: room=bath");
        lines.ShouldContain("2023-11-14T22:15:00Z 71");
    }

    [ClientTheory(ClientKind.Shell)]
    [InlineData("h", "472222")]
    [InlineData("m", "28333335")]
    [InlineData("s", "1700000100")]
    [InlineData("ms", "1700000100000")]
    [InlineData("u", "1700000100000000")]
    [InlineData("ns", "1700000100000000000")]
    public async Task Each_precision_gives_its_unit(string precision, string time) =>
        (await ExecuteAsync("SELECT temp FROM shell WHERE room = 'bath'", "-format", "csv", "-precision", precision)).ShouldBe($"name,time,temp\nshell,{time},71\n");

    [ClientFact(ClientKind.Shell)]
    public async Task Many_rows_come_in_chunks()
    {
        string lines = string.Join('\n', Enumerable.Range(0, 25_000).Select(i => $"shell_many n={i}i {1700000040000000000 + i}"));
        await gateways.Server.WriteAsync(lines, "mydb");
        string[] rows = (await ExecuteAsync("SELECT n FROM shell_many", "-format", "csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows.Count(row => row.StartsWith("shell_many,", StringComparison.Ordinal)).ShouldBe(25_000);
        rows[^1].ShouldBe("shell_many,1700000040000024999,24999");
    }

    [ClientFact(ClientKind.Shell)]
    public async Task Databases_are_listed_as_far_as_the_token_may_read_them() =>
        (await ExecuteAsAsync(InfluxGateways.NarrowToken, "oss-1.x", "SHOW DATABASES", "-format", "csv")).ShouldBe("name,name\ndatabases,mydb\n");

    [ClientFact(ClientKind.Shell)]
    public async Task Several_statements_give_several_results()
    {
        string output = await ExecuteAsync("SELECT count(temp) FROM shell; SHOW TAG KEYS FROM shell", "-format", "csv");
        output.ShouldContain("shell,0,2");
        output.ShouldContain("shell,room");
    }

    [ClientFact(ClientKind.Shell)]
    public async Task An_error_is_shown_with_the_text_of_InfluxDB() =>
        (await ExecuteAsync("SELECT", "-format", "csv")).ShouldStartWith("ERR: error parsing query: found EOF, expected identifier");

    [ClientFact(ClientKind.Shell)]
    public async Task A_refused_statement_is_shown_with_the_gateways_text() =>
        (await ExecuteAsAsync(InfluxGateways.Token, "clustered", "DROP DATABASE mydb")).ShouldStartWith("ERR: ");

    [ClientFact(ClientKind.Shell)]
    public async Task An_unknown_token_is_shown_as_such() =>
        (await ExecuteAsAsync("no-such-token", "oss-1.x", "SHOW MEASUREMENTS")).ShouldContain("The token is not known");

    [ClientFact(ClientKind.Shell)]
    public async Task A_bad_line_is_shown_with_its_reason() => (await ExecuteAsync("INSERT shell temp")).ShouldStartWith("ERR: ");

    [ClientFact(ClientKind.Shell)]
    public async Task An_insert_without_the_right_is_refused() =>
        (await ExecuteAsAsync(InfluxGateways.ReaderToken, "oss-1.x", "INSERT shell temp=1")).ShouldStartWith("ERR: ");

    private Task<string> ExecuteAsync(string command, params string[] options) => ExecuteAsAsync(InfluxGateways.Token, "oss-1.x", command, options);

    private Task<string> ExecuteAsAsync(string token, string target, string command, params string[] options)
    {
        Uri gateway = gateways.For(target);
        return ClientProgram.Shell.RunAsync(
        [
            "-host", gateway.Host, "-port", gateway.Port.ToString(CultureInfo.InvariantCulture), "-username", "any", "-password", token,
            "-database", "mydb", "-execute", command, .. options,
        ]);
    }
}
