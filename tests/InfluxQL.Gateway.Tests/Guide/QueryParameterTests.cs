using System.Net;
using System.Text.Json;
using InfluxQL.Gateway.Servers;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Guide;

/// <summary>The rows of the guide's table "v1 API /query parameters", in its order, and the statements that it rules out.</summary>
[Collection(InfluxGatewaysCollection.Name)]
public sealed class QueryParameterTests(InfluxGateways gateways) : GuideTests(gateways)
{
    private const string Rows = "guide_rows";

    [InfluxServerFact]
    public async Task Query_chunked_gives_a_document_for_each_series()
    {
        await WriteRowsAsync();
        GuideAnswer answer = await SendAsync("clustered", HttpMethod.Get, $"/query?db=mydb&chunked=true&epoch=ns&q=SELECT+n+FROM+{Rows}+GROUP+BY+host");
        Documents(answer).Select(Count).ShouldBe([3, 2]);
    }

    [InfluxServerFact]
    public async Task Query_chunked_size_is_the_points_of_a_chunk()
    {
        await WriteRowsAsync();
        GuideAnswer answer = await SendAsync("clustered", HttpMethod.Get, $"/query?db=mydb&chunked=true&chunked_size=2&epoch=ns&q=SELECT+n+FROM+{Rows}");
        Documents(answer).Select(Count).ShouldBe([2, 2, 1]);
        Documents(answer).Select(document => document.GetProperty("results")[0].TryGetProperty("partial", out JsonElement partial) && partial.GetBoolean()).ShouldBe([true, true, false]);
    }

    [InfluxServerFact]
    public async Task Query_chunked_size_without_chunked_is_ignored()
    {
        await WriteRowsAsync();
        GuideAnswer answer = await SendAsync("clustered", HttpMethod.Get, $"/query?db=mydb&chunked_size=2&epoch=ns&q=SELECT+n+FROM+{Rows}");
        Documents(answer).Select(Count).ShouldBe([5]);
    }

    [InfluxServerFact]
    public async Task Query_db_is_the_database_name()
    {
        await WriteAsync("oss-1.x", "db=other", "guide_query_db v=1 1");
        (await QueryAsync("clustered", "db=other&epoch=ns&q=SELECT+v+FROM+guide_query_db")).ShouldBe("[[1,1]]");
        (await QueryAsync("clustered", "db=mydb&epoch=ns&q=SELECT+v+FROM+guide_query_db")).ShouldBeEmpty();
        GuideAnswer answer = await SendAsync("clustered", HttpMethod.Get, "/query?q=SELECT+v+FROM+guide_query_db");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Member("message").ShouldBe("must specify a 'db' parameter, or provide the database in the InfluxQL query");
    }

    [InfluxServerTheory]
    [InlineData("ns", "1641024000123456789")]
    [InlineData("us", "1641024000123456")]
    [InlineData("ms", "1641024000123")]
    [InlineData("s", "1641024000")]
    [InlineData("m", "27350400")]
    [InlineData("h", "455840")]
    public async Task Query_epoch_is_the_unit_of_the_timestamps(string epoch, string time)
    {
        await WriteAsync("oss-1.x", "db=mydb", "guide_epoch v=1 1641024000123456789");
        (await QueryAsync("oss-1.x", $"db=mydb&epoch={epoch}&q=SELECT+v+FROM+guide_epoch")).ShouldBe($"[[{time},1]]");
    }

    [InfluxServerFact]
    public async Task Query_without_epoch_gives_readable_timestamps()
    {
        await WriteAsync("oss-1.x", "db=mydb", "guide_epoch v=1 1641024000123456789");
        (await QueryAsync("oss-1.x", "db=mydb&q=SELECT+v+FROM+guide_epoch")).ShouldBe("""[["2022-01-01T08:00:00.123456789Z",1]]""");
    }

    [InfluxServerFact]
    public async Task Query_p_is_the_token()
    {
        (await SendAsync("clustered", HttpMethod.Get, $"/query?db=mydb&q=SHOW+MEASUREMENTS&p={InfluxGateways.ReaderToken}", null, null)).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync("clustered", HttpMethod.Get, $"/query?db=other&q=SHOW+MEASUREMENTS&p={InfluxGateways.ReaderToken}", null, null)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync("clustered", HttpMethod.Get, "/query?db=mydb&q=SHOW+MEASUREMENTS&p=no-such-token", null, null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [InfluxServerFact]
    public async Task Query_p_wins_over_the_header()
    {
        string path = $"/query?db=mydb&q=SHOW+MEASUREMENTS&p={InfluxGateways.Token}";
        (await SendAsync("clustered", HttpMethod.Get, path, null, "Bearer no-such-token")).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync("clustered", HttpMethod.Get, "/query?db=mydb&q=SHOW+MEASUREMENTS&p=no-such-token")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [InfluxServerTheory]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("nonsense")]
    public async Task Query_pretty_is_ignored(string pretty)
    {
        await WriteRowsAsync();
        GuideAnswer answer = await SendAsync("clustered", HttpMethod.Get, $"/query?db=mydb&pretty={pretty}&epoch=ns&q=SELECT+count(n)+FROM+{Rows}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Body.TrimEnd('\n').ShouldNotContain('\n');
    }

    [InfluxServerFact]
    public async Task Query_u_is_ignored()
    {
        (await SendAsync("clustered", HttpMethod.Get, $"/query?db=mydb&q=SHOW+MEASUREMENTS&u=any&p={InfluxGateways.Token}", null, null)).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync("clustered", HttpMethod.Get, $"/query?db=mydb&q=SHOW+MEASUREMENTS&u={InfluxGateways.Token}", null, null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [InfluxServerFact]
    public async Task Query_rp_is_the_retention_policy()
    {
        await WriteAsync("oss-1.x", "db=mydb&rp=two_weeks", "guide_query_rp v=1 1");
        (await QueryAsync("oss-1.x", "db=mydb&rp=two_weeks&epoch=ns&q=SELECT+v+FROM+guide_query_rp")).ShouldBe("[[1,1]]");
        (await QueryAsync("oss-1.x", "db=mydb&epoch=ns&q=SELECT+v+FROM+guide_query_rp")).ShouldBeEmpty();
        (await QueryAsync("clustered", "db=mydb&rp=autogen&epoch=ns&q=SELECT+v+FROM+guide_query_rp")).ShouldBeEmpty();
    }

    [InfluxServerTheory]
    [InlineData("SELECT v INTO guide_into FROM cpu")]
    [InlineData("CREATE DATABASE guide_created")]
    [InlineData("DELETE FROM cpu")]
    [InlineData("DROP DATABASE mydb")]
    [InlineData("GRANT ALL TO someone")]
    [InlineData("EXPLAIN SELECT v FROM cpu")]
    [InlineData("REVOKE ALL FROM someone")]
    [InlineData("ALTER RETENTION POLICY autogen ON mydb DURATION 1d")]
    [InlineData("SET PASSWORD FOR someone = 'x'")]
    [InlineData("KILL QUERY 1")]
    public async Task Statements_that_manage_databases_are_refused(string statement)
    {
        GuideAnswer answer = await SendAsync("clustered", HttpMethod.Get, $"/query?db=mydb&q={Uri.EscapeDataString(statement)}");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body);
        answer.Member("code").ShouldBe("invalid");
        JsonElement diagnostic = JsonDocument.Parse(answer.Body).RootElement.GetProperty("diagnostics")[0];
        diagnostic.GetProperty("line").GetInt32().ShouldBe(1);
        diagnostic.GetProperty("id").GetString().ShouldNotBeNull().ShouldStartWith("IQL");
    }

    private Task WriteRowsAsync() => WriteAsync("oss-1.x", "db=mydb", $"{Rows},host=a n=1i 1\n{Rows},host=a n=2i 2\n{Rows},host=a n=3i 3\n{Rows},host=b n=4i 4\n{Rows},host=b n=5i 5");

    private static JsonElement[] Documents(GuideAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return [.. answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static int Count(JsonElement document) => document.GetProperty("results")[0].GetProperty("series")[0].GetProperty("values").GetArrayLength();
}
