using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Commands;

public sealed class PlaygroundCommandTests
{
    [ProgramTheory("kill")]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_prints_its_address_answers_and_ends_cleanly_at_a_signal(string signal)
    {
        using Process process = Process.Start(new ProcessStartInfo(ToolProcess.DotnetPath, [ToolProcess.AssemblyPath, "playground", "--port", "0", "--db", "telegraf"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            string first = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) ?? string.Empty;
            first.ShouldStartWith("The playground is at http://127.0.0.1:");
            using var client = new HttpClient { BaseAddress = new Uri(first[first.IndexOf("http", StringComparison.Ordinal)..]) };
            (await client.GetStringAsync("/api/info")).ShouldContain("\"db\":\"telegraf\"");

            using Process kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));

            process.ExitCode.ShouldBe(0);
            (await process.StandardError.ReadToEndAsync()).ShouldBeEmpty();
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    [Fact]
    public void A_port_that_is_taken_is_an_error_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        ToolRun run = ToolRun.Of("playground", "--port", port);

        run.Status.ShouldBe(2);
        run.Error.ShouldBe($"influxql playground: Port {port} is taken, perhaps by another playground. End it, or choose another port: --port 0 takes any free one.\n");
    }

    [Fact]
    public void A_server_that_cannot_be_reached_is_an_error_at_the_start()
    {
        ToolRun run = ToolRun.Of("playground", "--port", "0", "--connect", "127.0.0.1:1");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("http://127.0.0.1:1 cannot be reached");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("http")]
    public void What_is_no_port_is_refused(string port)
    {
        ToolRun run = ToolRun.Of("playground", $"--port={port}");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("is no port");
    }
}
