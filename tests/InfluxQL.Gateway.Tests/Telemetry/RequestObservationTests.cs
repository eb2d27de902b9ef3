using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using InfluxQL.Diagnostics;
using InfluxQL.Gateway.Errors;
using InfluxQL.Syntax;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace InfluxQL.Gateway.Telemetry;

public sealed class RequestObservationTests
{
    [Fact]
    public async Task A_request_is_one_line_with_what_is_known_of_it()
    {
        await using ObservedServer server = await ObservedServer.StartAsync(async context =>
        {
            RequestRecord record = RequestRecord.Of(context);
            record.TokenName = "grafana";
            record.Database = "telegraf";
            record.StatementKinds = ["Select", "ShowTagKeys"];
            record.Upstream = "http://one:8086";
            record.RequestBytes = 17;
            record.AddDiagnostic("IQL3401");
            await context.Response.WriteAsync("12345");
        });

        await server.Client.GetAsync("/query?q=SELECT+secret&p=hidden");

        string line = await server.Log.WaitForAsync("Information test GET 200 in ");
        line.ShouldContain("token grafana, database telegraf, statements Select,ShowTagKeys, diagnostics IQL3401, upstream http://one:8086 ");
        line.ShouldContain(", in 17, out 5, trace ");
        line.ShouldEndWith(", error -");
        server.Log.All.ShouldHaveSingleItem().ShouldNotContain("hidden");
        server.Log.LastMembers["Status"].ShouldBe(200);
        server.Log.LastMembers["BytesOut"].ShouldBe(5L);
    }

    [Fact]
    public async Task Names_that_clients_send_stay_on_one_line()
    {
        await using ObservedServer server = await ObservedServer.StartAsync(context =>
        {
            RequestRecord.Of(context).Database = "a\nError forged\r\u001b[2J\u2028b" + new string('x', 10000);
            return Task.CompletedTask;
        });

        await server.Client.GetAsync("/");

        string line = await server.Log.WaitForAsync("Information test");
        line.ShouldContain("database a\\u000aError forged\\u000d\\u001b[2J\\u2028bxxx");
        line.Any(char.IsControl).ShouldBeFalse();
        line.Length.ShouldBeLessThan(1000);
    }

    [Fact]
    public async Task A_refusal_is_answered_and_logged_with_its_diagnostics()
    {
        await using ObservedServer server = await ObservedServer.StartAsync(_ => throw Refusal("SELECT mean( FROM cpu"));

        using HttpResponseMessage response = await server.Client.GetAsync("/");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"error\":");
        string line = await server.Log.WaitForAsync("Information test GET 400");
        line.ShouldContain(", diagnostics IQL");
        line.ShouldContain("error error parsing query: ");
    }

    [Fact]
    public async Task A_password_in_a_query_is_not_logged_with_the_error_about_it()
    {
        await using ObservedServer server = await ObservedServer.StartAsync(_ => throw Refusal("CREATE USER u WITH PASSWORD hunter2"));

        string body = await (await server.Client.GetAsync("/")).Content.ReadAsStringAsync();

        body.ShouldContain("hunter2", customMessage: "the error is about the password, or this test shows nothing");
        string line = await server.Log.WaitForAsync("Information test GET 400");
        line.ShouldNotContain("hunter2");
        line.ShouldEndWith(", error [REDACTED]");
    }

    [Fact]
    public async Task An_unexpected_fault_is_a_500_that_tells_the_client_nothing_of_it()
    {
        await using ObservedServer server = await ObservedServer.StartAsync(_ => throw new InvalidOperationException("inner workings"));

        using HttpResponseMessage response = await server.Client.GetAsync("/");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("inner workings");
        (await server.Log.WaitForAsync("Error test failed")).ShouldContain("inner workings");
        await server.Log.WaitForAsync("Warning test GET 500");
    }

    [Fact]
    public async Task A_failure_after_the_beginning_of_the_response_breaks_it_off()
    {
        await using ObservedServer server = await ObservedServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("{\"results\":[");
            await context.Response.Body.FlushAsync();
            throw Refusal("x");
        });

        await Should.ThrowAsync<HttpRequestException>(() => server.Client.GetStringAsync("/"));
        await server.Log.WaitForAsync("Information test GET 200");
    }

    [Fact]
    public async Task A_client_that_leaves_is_no_fault()
    {
        var isWorking = new TaskCompletionSource();
        await using ObservedServer server = await ObservedServer.StartAsync(async context =>
        {
            isWorking.SetResult();
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
        });

        using (TcpClient client = await server.ConnectAsync("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
        {
            await isWorking.Task;
        }

        string line = await server.Log.WaitForAsync("Information test GET 499");
        line.ShouldEndWith("error The client closed the connection.");
        server.Log.All.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_written_for_a_client_that_left_ends_the_request()
    {
        var isWorking = new TaskCompletionSource();
        await using ObservedServer server = await ObservedServer.StartAsync(async context =>
        {
            while (true)
            {
                // Without the token of the request, so that nothing but the write itself can end it.
                await context.Response.Body.WriteAsync(new byte[10_000]);
                isWorking.TrySetResult();
            }
        });

        using (TcpClient client = await server.ConnectAsync("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
        {
            await isWorking.Task;
        }

        (await server.Log.WaitForAsync("Information test GET 200")).ShouldEndWith("error The client closed the connection.");
    }

    [Fact]
    public async Task Every_response_says_which_InfluxDB_it_speaks_for_and_which_request_it_answers()
    {
        await using ObservedServer server = await ObservedServer.StartAsync(context => context.Request.Path == "/bad" ? throw Refusal("x") : Task.CompletedTask);
        foreach (string path in (string[])["/", "/bad"])
        {
            using HttpResponseMessage response = await server.Client.GetAsync(path);
            response.Headers.GetValues("X-Influxdb-Version").Single().ShouldBe(GatewayVersion.HeaderValue);
            response.Headers.GetValues("X-Influxdb-Build").Single().ShouldBe(GatewayVersion.Build);
            Guid.TryParse(response.Headers.GetValues("Request-Id").Single(), out _).ShouldBeTrue();
            response.Headers.GetValues("X-Request-Id").ShouldBe(response.Headers.GetValues("Request-Id"));
        }
    }

    [Theory]
    [InlineData("X-Request-Id", "abc-1", true)]
    [InlineData("Request-Id", "abc-1", true)]
    [InlineData("Request-Id", "a b;<script>", false)]
    public async Task The_ID_of_a_request_is_the_clients_where_it_is_a_plain_word(string header, string value, bool isKept)
    {
        await using ObservedServer server = await ObservedServer.StartAsync(_ => Task.CompletedTask);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation(header, value).ShouldBeTrue();

        using HttpResponseMessage response = await server.Client.SendAsync(request);

        (response.Headers.GetValues("Request-Id").Single() == value).ShouldBe(isKept);
    }

    [Fact]
    public async Task Requests_errors_and_bytes_are_counted_without_names_that_clients_choose()
    {
        await using ObservedServer server = await ObservedServer.StartAsync(async context =>
        {
            RequestRecord record = RequestRecord.Of(context);
            (record.TokenName, record.Database, record.Upstream, record.RequestBytes) = ("grafana", "telegraf", "http://one:8086", 10);
            if (context.Request.Path == "/bad")
            {
                throw Refusal("SELECT");
            }

            await context.Response.Body.WriteAsync(new byte[100]);
        });
        PrometheusMetrics metrics = server.Services.GetRequiredService<PrometheusMetrics>();

        await server.Client.GetAsync("/good");
        await server.Client.GetAsync("/good");
        await server.Client.GetAsync("/bad");
        await server.Log.WaitForAsync("Information test GET 400");

        using var body = new MemoryStream();
        await metrics.WriteAsync(body, CancellationToken.None);
        string[] lines = System.Text.Encoding.UTF8.GetString(body.ToArray()).Split('\n');
        lines.ShouldContain("influxql_gateway_requests_total{operation=\"test\",status=\"200\"} 2");
        lines.ShouldContain("influxql_gateway_requests_total{operation=\"test\",status=\"400\"} 1");
        lines.ShouldContain(line => line.StartsWith("influxql_gateway_rejections_total{id=\"IQL", StringComparison.Ordinal) && line.EndsWith("} 1", StringComparison.Ordinal));
        lines.ShouldContain("influxql_gateway_request_duration_seconds_count{operation=\"test\"} 3");
        lines.ShouldContain("influxql_gateway_upstream_duration_seconds_count{upstream=\"http://one:8086\"} 3");
        lines.ShouldContain("influxql_gateway_request_size_bytes_total{operation=\"test\"} 30");
        lines.ShouldContain("influxql_gateway_requests_active{operation=\"test\"} 0");
        lines.ShouldContain(line => line.StartsWith("influxql_gateway_response_size_bytes_total{operation=\"test\"} ", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.Contains("grafana") || line.Contains("telegraf"));
    }

    [Fact]
    public async Task A_trace_of_the_client_is_continued_where_somebody_listens()
    {
        const string TraceId = "0af7651916cd43dd8448eb211c80319c";
        var ended = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GatewayMetrics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId.ToString() == TraceId)
                {
                    ended.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using ObservedServer server = await ObservedServer.StartAsync(context =>
        {
            RequestRecord.Of(context).Database = "telegraf";
            return Task.CompletedTask;
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?p=secret");
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{TraceId}-b7ad6b7169203331-01");

        await server.Client.SendAsync(request);

        (await server.Log.WaitForAsync("Information test")).ShouldContain($"trace {TraceId}");
        await WaitAsync(() => ended.Count > 0);
        Activity span = ended.ShouldHaveSingleItem();
        span.ParentSpanId.ToString().ShouldBe("b7ad6b7169203331");
        span.GetTagItem("db.namespace").ShouldBe("telegraf");
        span.TagObjects.ShouldNotContain(tag => tag.Value!.ToString()!.Contains("secret"));
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(10, limit.Token);
        }
    }

    private static RequestRefusedException Refusal(string query)
    {
        IReadOnlyList<Diagnostic> diagnostics = [.. SyntaxTree.ParseText(query).GetDiagnostics()];
        return new RequestRefusedException(new GatewayError(400, ErrorCodes.Invalid, $"error parsing query: {diagnostics.FirstOrDefault()?.ReferenceText}")
        {
            Diagnostics = diagnostics,
            Query = query,
        });
    }
}
