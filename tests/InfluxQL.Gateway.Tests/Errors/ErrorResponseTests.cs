using System.Text.Json;
using InfluxQL.Diagnostics;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Syntax;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Gateway.Errors;

public sealed class ErrorResponseTests
{
    [Fact]
    public async Task The_body_has_the_members_that_old_and_new_clients_read()
    {
        DefaultHttpContext context = CreateContext();

        await ErrorResponse.WriteAsync(context, new GatewayError(403, ErrorCodes.Forbidden, "No \"right\" on é<b>."));

        using JsonDocument body = Read(context);
        body.RootElement.GetProperty("error").GetString().ShouldBe("No \"right\" on é<b>.");
        body.RootElement.GetProperty("message").GetString().ShouldBe("No \"right\" on é<b>.");
        body.RootElement.GetProperty("code").GetString().ShouldBe("forbidden");
        body.RootElement.TryGetProperty("diagnostics", out _).ShouldBeFalse();
        context.Response.StatusCode.ShouldBe(403);
        context.Response.ContentType.ShouldBe("application/json");
        context.Response.Headers["X-Influxdb-Version"].ToString().ShouldStartWith("1.8.10-");
        context.Response.Headers["X-Influxdb-Error"].ToString().ShouldBe("No \"right\" on ?<b>.");
        RequestRecord.Of(context).Error.ShouldBe("No \"right\" on é<b>.");
    }

    [Fact]
    public async Task Diagnostics_have_places_from_one_and_offsets_in_UTF_16_code_units()
    {
        const string Query = "SHOW DATABASES;\n/* 😀 */ SELECT v FROM";
        IReadOnlyList<Diagnostic> diagnostics = [.. SyntaxTree.ParseText(Query).GetDiagnostics()];
        DefaultHttpContext context = CreateContext();

        await ErrorResponse.WriteAsync(context, new GatewayError(400, ErrorCodes.Invalid, "x") { Diagnostics = diagnostics, Query = Query });

        using JsonDocument body = Read(context);
        JsonElement diagnostic = body.RootElement.GetProperty("diagnostics").EnumerateArray().ShouldHaveSingleItem();
        diagnostic.GetProperty("id").GetString().ShouldBe("IQL0010");
        diagnostic.GetProperty("severity").GetString().ShouldBe("error");
        diagnostic.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        diagnostic.GetProperty("line").GetInt32().ShouldBe(2);
        diagnostic.GetProperty("column").GetInt32().ShouldBe(23);
        diagnostic.GetProperty("offset").GetInt32().ShouldBe(Query.Length);
        diagnostic.GetProperty("length").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1", "a  X-Evil: 1")]
    [InlineData("tab\tand\0null", "tab and?null")]
    [InlineData("  😀 é  ", "? ?")]
    [InlineData("", "")]
    public void The_header_is_one_line_of_printable_ASCII(string message, string value) =>
        ErrorResponse.ToHeaderValue(message).ShouldBe(value);

    [Fact]
    public void The_header_is_bounded() => ErrorResponse.ToHeaderValue(new string('x', 100_000)).Length.ShouldBe(1024);

    [Theory]
    [InlineData(0.2, "1")]
    [InlineData(1.2, "2")]
    [InlineData(30, "30")]
    public async Task Retry_After_is_in_whole_seconds_and_never_too_early(double seconds, string header)
    {
        DefaultHttpContext context = CreateContext();

        await ErrorResponse.WriteAsync(context, new GatewayError(429, ErrorCodes.TooManyRequests, "x") { RetryAfter = TimeSpan.FromSeconds(seconds) });

        context.Response.Headers.RetryAfter.ToString().ShouldBe(header);
    }

    [Fact]
    public async Task A_401_says_which_schemes_there_are()
    {
        DefaultHttpContext context = CreateContext();

        await ErrorResponse.WriteAsync(context, new GatewayError(401, ErrorCodes.Unauthorized, "x"));

        context.Response.Headers.WWWAuthenticate.ToArray().ShouldBe(["Basic realm=\"InfluxDB\"", "Bearer realm=\"InfluxDB\""]);
    }

    [Fact]
    public async Task HEAD_gets_the_headers_alone()
    {
        DefaultHttpContext context = CreateContext();
        context.Request.Method = HttpMethods.Head;

        await ErrorResponse.WriteAsync(context, new GatewayError(404, ErrorCodes.NotFound, "x"));

        context.Response.Body.Length.ShouldBe(0);
        context.Response.ContentLength.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_encoding_that_the_answer_was_to_have_is_taken_back()
    {
        DefaultHttpContext context = CreateContext();
        context.Response.Headers.ContentEncoding = "gzip";

        await ErrorResponse.WriteAsync(context, new GatewayError(502, ErrorCodes.Unavailable, "x"));

        context.Response.Headers.ContentEncoding.Count.ShouldBe(0);
    }

    private static DefaultHttpContext CreateContext() => new() { Response = { Body = new MemoryStream() } };

    private static JsonDocument Read(DefaultHttpContext context)
    {
        context.Response.Body.Position = 0;
        context.Response.ContentLength.ShouldBe(context.Response.Body.Length);
        return JsonDocument.Parse(context.Response.Body);
    }
}
