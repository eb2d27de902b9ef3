using System.IO.Compression;
using System.Net;
using System.Text;
using InfluxQL.Gateway.Servers;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Guide;

/// <summary>The rows of the guide's table "v1 API /write parameters", in its order, and its error examples.</summary>
[Collection(InfluxGatewaysCollection.Name)]
public sealed class WriteParameterTests(InfluxGateways gateways) : GuideTests(gateways)
{
    [InfluxServerTheory]
    [InlineData("any")]
    [InlineData("one")]
    [InlineData("quorum")]
    [InlineData("all")]
    [InlineData("nonsense")]
    public async Task Write_consistency_is_ignored(string consistency) => await WriteAsync("clustered", $"db=mydb&consistency={consistency}", "guide_consistency v=1");

    [InfluxServerFact]
    public async Task Write_db_is_the_database_name()
    {
        await WriteAsync("oss-1.x", "db=other", "guide_db v=1 1");
        (await QueryAsync("oss-1.x", "db=other&epoch=ns&q=SELECT+v+FROM+guide_db")).ShouldBe("[[1,1]]");
        (await QueryAsync("oss-1.x", "db=mydb&epoch=ns&q=SELECT+v+FROM+guide_db")).ShouldBeEmpty();
    }

    [InfluxServerTheory]
    [InlineData("/write")]
    [InlineData("/write?db=")]
    [InlineData("/write?precision=s")]
    public async Task Write_without_db_is_the_guides_error_of_an_invalid_namespace_name(string path)
    {
        GuideAnswer answer = await SendAsync("clustered", HttpMethod.Post, path, Lines("home temp=72"));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Member("code").ShouldBe("invalid");
        answer.Member("message").ShouldBe("namespace name length must be between 1 and 64 characters");
        answer.Member("error").ShouldBe(answer.Member("message"));
    }

    [InfluxServerTheory]
    [InlineData("ns", "1641024000000000000")]
    [InlineData("us", "1641024000000000")]
    [InlineData("ms", "1641024000000")]
    [InlineData("s", "1641024000")]
    [InlineData("m", "27350400")]
    [InlineData("h", "455840")]
    public async Task Write_precision_is_the_unit_of_the_timestamps(string precision, string time)
    {
        string name = $"guide_precision_{precision}";
        await WriteAsync("oss-1.x", $"db=mydb&precision={precision}", $"{name} v=1 {time}");
        (await QueryAsync("oss-1.x", $"db=mydb&epoch=ns&q=SELECT+v+FROM+{name}")).ShouldBe("[[1641024000000000000,1]]");
    }

    [InfluxServerFact]
    public async Task Write_with_an_unknown_precision_is_the_guides_error_of_deserialization()
    {
        GuideAnswer answer = await SendAsync("clustered", HttpMethod.Post, "/write?db=mydb&precision=x", Lines("home temp=72"));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Member("code").ShouldBe("invalid");
        answer.Member("message").ShouldBe("failed to deserialize db/rp/precision in request: unknown variant `x`, expected one of `s`, `ms`, `us`, `ns`");
    }

    [InfluxServerFact]
    public async Task Write_rp_is_the_retention_policy()
    {
        await WriteAsync("oss-1.x", "db=mydb&rp=two_weeks", "guide_rp v=1 1");
        (await QueryAsync("oss-1.x", "db=mydb&epoch=ns&q=SELECT+v+FROM+two_weeks.guide_rp")).ShouldBe("[[1,1]]");
        (await QueryAsync("oss-1.x", "db=mydb&epoch=ns&q=SELECT+v+FROM+guide_rp")).ShouldBeEmpty();
    }

    [InfluxServerFact]
    public async Task Write_u_is_ignored()
    {
        GuideAnswer answer = await SendAsync("clustered", HttpMethod.Post, $"/write?db=mydb&u=any+thing&p={InfluxGateways.Token}", Lines("guide_u v=1"), null);
        answer.Status.ShouldBe(HttpStatusCode.NoContent, answer.Body);
        GuideAnswer alone = await SendAsync("clustered", HttpMethod.Post, $"/write?db=mydb&u={InfluxGateways.Token}", Lines("guide_u v=1"), null);
        alone.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [InfluxServerFact]
    public async Task Write_p_is_the_token_with_the_right_to_write()
    {
        (await SendAsync("clustered", HttpMethod.Post, $"/write?db=mydb&p={InfluxGateways.Token}", Lines("guide_p v=1"), null)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync("clustered", HttpMethod.Post, "/write?db=mydb&p=no-such-token", Lines("guide_p v=1"), null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync("clustered", HttpMethod.Post, $"/write?db=mydb&p={InfluxGateways.ReaderToken}", Lines("guide_p v=1"), null)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync("clustered", HttpMethod.Post, $"/write?db=other&p={InfluxGateways.NarrowToken}", Lines("guide_p v=1"), null)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [InfluxServerFact]
    public async Task Write_Content_Encoding_is_gzip_or_identity_and_nothing_else()
    {
        (await SendAsync("oss-1.x", HttpMethod.Post, "/write?db=mydb", Encoded(Pack("guide_coding,c=gzip v=1 1"), "gzip"))).Status.ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync("oss-1.x", HttpMethod.Post, "/write?db=mydb", Encoded("guide_coding,c=identity v=2 2"u8.ToArray(), "identity"))).Status.ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync("oss-1.x", HttpMethod.Post, "/write?db=mydb", Encoded("guide_coding,c=br v=3 3"u8.ToArray(), "br"))).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await QueryAsync("oss-1.x", "db=mydb&epoch=ns&q=SELECT+v,c+FROM+guide_coding")).ShouldBe("""[[1,1,"gzip"],[2,2,"identity"]]""");
    }

    [InfluxServerFact]
    public async Task Write_Authorization_is_Bearer_or_Token_or_Basic()
    {
        foreach (string authorization in (string[])[$"Bearer {InfluxGateways.Token}", $"Token {InfluxGateways.Token}", Basic("any", InfluxGateways.Token), Basic(string.Empty, InfluxGateways.Token)])
        {
            GuideAnswer answer = await SendAsync("clustered", HttpMethod.Post, "/write?db=mydb", Lines("guide_authorization v=1"), authorization);
            answer.Status.ShouldBe(HttpStatusCode.NoContent, $"{authorization}: {answer.Body}");
        }

        (await SendAsync("clustered", HttpMethod.Post, "/write?db=mydb", Lines("guide_authorization v=1"), null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static ByteArrayContent Encoded(byte[] body, string coding)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentEncoding.Add(coding);
        return content;
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
