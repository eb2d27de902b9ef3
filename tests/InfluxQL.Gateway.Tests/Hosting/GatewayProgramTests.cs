using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using InfluxQL.Gateway.Upstream;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Gateway.Hosting;

public sealed class GatewayProgramTests
{
    private const string Upstream = "http://127.0.0.1:1";

    [Theory]
    [InlineData("", "The gateway needs the address of an InfluxDB")]
    [InlineData("--upstrem http://a", "There is no option --upstrem. Did you mean --upstream?")]
    [InlineData("--tokn=secret", "There is no option --tokn. Did you mean --token?")]
    [InlineData("secret", "There is an argument without an option.")]
    [InlineData("--upstream", "The option --upstream needs a value.")]
    [InlineData("--token=", "The value of --token is empty.")]
    [InlineData("--help=yes", "The option --help takes no value.")]
    [InlineData("--config a --config b", "The option --config is given twice.")]
    [InlineData("--config /no/such/file", "cannot be read from /no/such/file")]
    [InlineData("--upstream 127.0.0.1:8086", "The value of --upstream must be an address")]
    [InlineData("--upstream ftp://u:secret@a", "The value of --upstream must be an address")]
    [InlineData("--upstream http://a --upstream http://a", "Two values of --upstream have the same address.")]
    [InlineData("--upstream http://u:secret@a:80 --upstream http://b --upstream http://A/", "Two values of --upstream have the same address.")]
    [InlineData("--upstream http://a --listen 8087", "The value of --listen must be an address")]
    [InlineData("--upstream http://a --target oss", "'oss' is no target; there are clustered")]
    [InlineData("--upstream http://a --listen http://0.0.0.0:8087", "Without tokens the gateway serves this machine only")]
    [InlineData("--upstream http://a --listen http://*:8087", "Without tokens the gateway serves this machine only")]
    [InlineData("--upstream http://a --listen http://+:8087", "Without tokens the gateway serves this machine only")]
    [InlineData("--upstream http://a --listen http://[::]:8087", "Without tokens the gateway serves this machine only")]
    [InlineData("--upstream http://a --listen http://127.0.0.1:1 --listen http://192.0.2.1:1", "but others can reach http://192.0.2.1:1")]
    [InlineData("--upstream http://a --listen http://influx.example:8087", "The value of --listen must be an address")]
    [InlineData("--upstream http://a --listen https://127.0.0.1:8087", "it has no certificate")]
    public async Task A_wrong_start_is_one_sentence_and_status_2(string arguments, string message)
    {
        (int status, string output, string error) = await RunAsync(arguments);

        error.ShouldStartWith("influxql-gateway: ");
        error.ShouldContain(message);
        error.ShouldNotContain("secret");
        error.ShouldNotContain("   at ");
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        output.ShouldBeEmpty();
        status.ShouldBe(2);
    }

    [Fact]
    public async Task The_help_names_every_option()
    {
        (int status, string output, _) = await RunAsync("--help");

        status.ShouldBe(0);
        foreach (string option in new[] { "--upstream", "--target", "--listen", "--token", "--config", "--check-config", "--version", "--help" })
        {
            output.ShouldContain($"  {(option == "--help" ? "-h, --help" : option)}");
        }
    }

    [Fact]
    public async Task The_version_has_three_numbers() => (await RunAsync("--version")).Output.ShouldMatch(@"^influxql-gateway \d+\.\d+\.\d+\s$");

    [Fact]
    public async Task The_configuration_can_be_checked_without_a_start()
    {
        (int status, string output, _) = await RunAsync("--check-config --upstream http://user:secret@127.0.0.1:8086 --target=oss-1.x --token secret --listen http://*:80");

        status.ShouldBe(0);
        output.ShouldContain("listens on http://*:80");
        output.ShouldContain("InfluxDB OSS 1.x (oss-1.x) at http://127.0.0.1:8086 with a user name");
        output.ShouldContain("Tokens: 1");
        output.ShouldContain("The configuration is ok.");
        output.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_sentence_and_status_1()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        (int status, string output, string error) = await GatewayProcess.RunAsync("--upstream", Upstream, "--listen", $"http://{listener.LocalEndpoint}");

        status.ShouldBe(1);
        error.ShouldBe($"influxql-gateway: The gateway cannot listen on http://{listener.LocalEndpoint}: another program does. End it, or choose another address with --listen.{Environment.NewLine}");
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_tokens_it_serves_this_machine_and_says_so()
    {
        await using StubUpstream server = await StubUpstream.StartAsync("""{"results":[{"statement_id":0}]}""");
        await using GatewayProcess gateway = await GatewayProcess.StartAsync(
            ["--upstream", server.Address.ToString(), "--target", "oss-1.x", "--listen", "http://127.0.0.1:0"]);
        using var client = new HttpClient { BaseAddress = gateway.Address };

        using HttpResponseMessage answer = await client.GetAsync("/query/?q=SHOW+MEASUREMENTS&db=d&p=anything");

        (await answer.Content.ReadAsStringAsync()).ShouldBe("{\"results\":[{\"statement_id\":0}]}\n");
        gateway.Lines.ShouldContain(line => line.Contains("No tokens are configured: any token, or none, has all rights, from this machine only"));
    }

    [Fact]
    public async Task The_environment_configures_it_and_its_secrets_stay_out_of_the_log()
    {
        await using StubUpstream server = await StubUpstream.StartAsync("""{"results":[{"statement_id":0}]}""");
        await using GatewayProcess gateway = await GatewayProcess.StartAsync(
            ["--listen=http://127.0.0.1:0", "--token", "client-secret"],
            ("InfluxQL__profile__target", "oss-1.x"),
            ("InfluxQL__gateway__upstreams__0__url", server.Address.ToString()),
            ("InfluxQL__gateway__upstreams__0__token", "server-secret"),
            ("URLS", "http://127.0.0.1:1"),
            ("ASPNETCORE_URLS", "http://127.0.0.1:1"));
        using var client = new HttpClient { BaseAddress = gateway.Address };

        (await client.GetAsync("/query?q=SHOW+DATABASES&p=other")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync("/query?q=SHOW+DATABASES&p=client-secret")).StatusCode.ShouldBe(HttpStatusCode.OK);

        server.Requests.ShouldContain(request => request.Headers["Authorization"].ToString() == "Token server-secret");
        gateway.Terminate();
        (await gateway.WaitAsync()).ShouldBe(0);
        string.Join('\n', gateway.Lines).ShouldNotContain("-secret");
    }

    [Fact]
    public async Task An_unknown_path_and_a_wrong_method_are_answered_in_the_form_of_the_API()
    {
        await using GatewayProcess gateway = await GatewayProcess.StartAsync(["--upstream", Upstream, "--listen", "http://127.0.0.1:0"]);
        using var client = new HttpClient { BaseAddress = gateway.Address };

        using HttpResponseMessage missing = await client.GetAsync("/api/v2/query.json");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        JsonDocument.Parse(await missing.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString().ShouldBe("not found");
        foreach (string path in new[] { "/query", "/write", "/ping", "/health", "/metrics" })
        {
            using HttpResponseMessage wrong = await client.DeleteAsync(path);
            wrong.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, path);
            wrong.Content.Headers.Allow.ShouldNotBeEmpty(path);
            JsonDocument.Parse(await wrong.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task A_signal_lets_running_requests_finish()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubUpstream server = await StubUpstream.StartAsync(async context =>
        {
            if (context.Request.Path == "/query")
            {
                arrived.TrySetResult();
                await goOn.Task;
            }

            await context.Response.WriteAsync("""{"results":[{"statement_id":0}]}""");
        });
        await using GatewayProcess gateway = await GatewayProcess.StartAsync(
            ["--upstream", server.Address.ToString(), "--target", "oss-1.x", "--listen", "http://127.0.0.1:0"]);
        using var client = new HttpClient { BaseAddress = gateway.Address };
        Task<HttpResponseMessage> running = client.GetAsync("/query?q=SHOW+MEASUREMENTS&db=d");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));

        gateway.Terminate();
        await WaitUntilClosedAsync(gateway.Address);
        goOn.SetResult();

        (await running).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await gateway.WaitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_request_that_does_not_finish_does_not_hold_the_program_up()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubUpstream server = await StubUpstream.StartAsync(async context =>
        {
            if (context.Request.Path == "/query")
            {
                arrived.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        });
        await using GatewayProcess gateway = await GatewayProcess.StartAsync(
            ["--upstream", server.Address.ToString(), "--target", "oss-1.x", "--listen", "http://127.0.0.1:0"],
            ("InfluxQL__gateway__limits__shutdown", "200ms"));
        using var client = new HttpClient { BaseAddress = gateway.Address };
        Task<HttpResponseMessage> running = client.GetAsync("/query?q=SHOW+MEASUREMENTS&db=d");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));

        gateway.Terminate();

        (await gateway.WaitAsync()).ShouldBe(0);
        await Should.ThrowAsync<HttpRequestException>(running);
    }

    private static async Task WaitUntilClosedAsync(Uri address)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(address.Host, address.Port, bound.Token);
                await Task.Delay(20, bound.Token);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(string arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int status = await GatewayProgram.RunAsync(
            arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        return (status, output.ToString(), error.ToString());
    }
}
