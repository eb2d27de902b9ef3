using System.IO.Compression;
using System.Text;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Options;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Gateway.Requests;

public sealed class QueryParametersTests
{
    [Theory]
    [InlineData("?q=SHOW+DATABASES&db=a%20b", "q=SHOW DATABASES|db=a b")]
    [InlineData("?q=a%2Bb%26c%3Dd&&db", "q=a+b&c=d|db=")]
    [InlineData("?q=1;DROP%3B&Q=x=y", "q=1;DROP;|Q=x=y")]
    [InlineData("?q=1&q=2", "q=1|q=2")]
    [InlineData("?epoch=%C2%B5&db=%e2%82%ac", "epoch=µ|db=€")]
    [InlineData("?%71=SELECT%00", "q=SELECT\0")]
    [InlineData("", "")]
    [InlineData("?", "")]
    public async Task The_url_is_read_as_it_is_written(string url, string expected)
    {
        QueryParameters parameters = await QueryParameters.ReadAsync(Request("GET", url), new LimitOptions());

        Join(parameters.Url).ShouldBe(expected);
        parameters.Body.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?q=%")]
    [InlineData("?q=%4")]
    [InlineData("?q=%zz")]
    [InlineData("?q=%FF")]
    [InlineData("?q=%C2+x")]
    public async Task A_url_that_stands_for_no_text_is_400(string url) => (await FailAsync(Request("GET", url))).Status.ShouldBe(400);

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "q=SHOW+DATABASES&db=%C3%A4", "q=SHOW DATABASES|db=ä")]
    [InlineData("Application/X-WWW-Form-Urlencoded; charset=UTF-8", "q=ä", "q=ä")]
    [InlineData("application/x-www-form-urlencoded; charset=ISO-8859-1", "q=%E4", "q=ä")]
    [InlineData("application/x-www-form-urlencoded", "", "")]
    [InlineData("application/vnd.influxql", "SELECT a+b;%20&q=x", "q=SELECT a+b;%20&q=x")]
    [InlineData("application/vnd.influxql; charset=utf-8", "\uFEFFSELECT 'ä'", "q=SELECT 'ä'")]
    [InlineData("application/vnd.influxql", "", "")]
    public async Task A_body_is_read_by_its_type(string type, string body, string expected)
    {
        QueryParameters parameters = await QueryParameters.ReadAsync(Request("POST", "?db=u", body, type), new LimitOptions());

        Join(parameters.Url).ShouldBe("db=u");
        Join(parameters.Body).ShouldBe(expected);
    }

    [Fact]
    public async Task Text_in_another_charset_is_decoded()
    {
        HttpContext request = Request("POST", "", Encoding.Unicode.GetBytes("SELECT 'ä'"), "application/vnd.influxql; charset=utf-16");

        Join((await QueryParameters.ReadAsync(request, new LimitOptions())).Body).ShouldBe("q=SELECT 'ä'");
    }

    [Fact]
    public async Task Parts_of_a_form_are_parameters_whether_they_are_files_or_not()
    {
        const string Body = "--x y\r\nContent-Disposition: form-data; name=\"q\"; filename=\"a.iql\"\r\nContent-Type: application/octet-stream\r\n\r\nSELECT 1\r\n;SELECT '+%20'\r\n"
            + "--x y\r\nContent-Disposition: form-data; name=db\r\n\r\n\u00E4\r\n"
            + "--x y\r\nContent-Disposition: form-data; name=\"db\"\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: binary\r\n\r\nb\r\n--x y--\r\n";

        QueryParameters parameters = await QueryParameters.ReadAsync(Request("POST", "", Body, "multipart/form-data; boundary=\"x y\""), new LimitOptions());

        Join(parameters.Body).ShouldBe("q=SELECT 1\r\n;SELECT '+%20'|db=ä|db=b");
    }

    [Theory]
    [InlineData("multipart/form-data", "--x\r\n\r\n--x--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\nSELECT", 400)]
    [InlineData("multipart/form-data; boundary=x", "nothing", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\nSELECT\r\n--x--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=q\r\nContent-Transfer-Encoding: base64\r\n\r\nU0VMRUNU\r\n--x--\r\n", 415)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=q\r\nContent-Type: text/plain; charset=klingon\r\n\r\nx\r\n--x--\r\n", 415)]
    [InlineData("application/x-www-form-urlencoded", "q=%4", 400)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "q=x", 415)]
    [InlineData("application/vnd.influxql; charset=klingon", "SELECT", 415)]
    [InlineData("application/json", "{\"q\":\"SELECT\"}", 415)]
    [InlineData(null, "q=SELECT", 415)]
    [InlineData("", "q=SELECT", 415)]
    [InlineData("rubbish", "q=SELECT", 415)]
    public async Task A_body_that_cannot_be_read_is_refused(string? type, string body, int status) =>
        (await FailAsync(Request("POST", "", body, type))).Status.ShouldBe(status);

    [Fact]
    public async Task Bytes_that_are_no_text_are_400() =>
        (await FailAsync(Request("POST", "", [0xFF, 0xFE], "application/vnd.influxql"))).Status.ShouldBe(400);

    [Theory]
    [InlineData("application/json")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_empty_body_may_be_of_any_type(string? type)
    {
        QueryParameters parameters = await QueryParameters.ReadAsync(Request("POST", "?q=SHOW+DATABASES", "", type), new LimitOptions());

        Join(parameters.Url).ShouldBe("q=SHOW DATABASES");
        parameters.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_body_of_a_get_request_does_not_count()
    {
        QueryParameters parameters = await QueryParameters.ReadAsync(Request("GET", "?db=a", "q=DROP DATABASE a", "application/x-www-form-urlencoded"), new LimitOptions());

        parameters.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_packed_body_is_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write("q=SHOW+DATABASES"u8);
        }

        HttpContext request = Request("POST", "", packed.ToArray(), "application/x-www-form-urlencoded");
        request.Request.Headers.ContentEncoding = "gzip";

        Join((await QueryParameters.ReadAsync(request, new LimitOptions())).Body).ShouldBe("q=SHOW DATABASES");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/vnd.influxql")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_body_beyond_the_limit_is_413(string type)
    {
        HttpContext request = Request("POST", "", "--x\r\nContent-Disposition: form-data; name=q\r\n\r\n" + new string('a', 5000), type);

        GatewayError error = (await Should.ThrowAsync<RequestRefusedException>(QueryParameters.ReadAsync(request, new LimitOptions { QueryBody = 4096 }))).Error;

        (error.Status, error.Code).ShouldBe((413, "request too large"));
    }

    [Fact]
    public async Task Parameters_without_end_are_400() =>
        (await FailAsync(Request("GET", "?" + string.Join('&', Enumerable.Repeat("a=1", UrlEncodedPairs.Limit + 1))))).Status.ShouldBe(400);

    private static DefaultHttpContext Request(string method, string url, string body = "", string? type = null) =>
        Request(method, url, Encoding.UTF8.GetBytes(body), type);

    private static DefaultHttpContext Request(string method, string url, byte[] body, string? type)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.QueryString = new QueryString(url);
        context.Request.Body = new MemoryStream(body);
        if (type is not null)
        {
            context.Request.ContentType = type;
        }

        return context;
    }

    private static string Join(IEnumerable<KeyValuePair<string, string>> pairs) => string.Join('|', pairs.Select(pair => $"{pair.Key}={pair.Value}"));

    private static async Task<GatewayError> FailAsync(HttpContext request) =>
        (await Should.ThrowAsync<RequestRefusedException>(QueryParameters.ReadAsync(request, new LimitOptions()))).Error;
}
