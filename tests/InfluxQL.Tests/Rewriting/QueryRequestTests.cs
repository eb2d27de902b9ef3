using InfluxQL.Diagnostics;
using InfluxQL.Semantics;

namespace InfluxQL.Rewriting;

public class QueryRequestTests
{
    [Theory]
    [InlineData("ns", EpochPrecision.Nanoseconds)]
    [InlineData("n", EpochPrecision.Nanoseconds)]
    [InlineData("us", EpochPrecision.Microseconds)]
    [InlineData("u", EpochPrecision.Microseconds)]
    [InlineData("\u00B5", EpochPrecision.Microseconds)]
    [InlineData("\u03BC", EpochPrecision.Microseconds)]
    [InlineData("ms", EpochPrecision.Milliseconds)]
    [InlineData("s", EpochPrecision.Seconds)]
    [InlineData("m", EpochPrecision.Minutes)]
    [InlineData("h", EpochPrecision.Hours)]
    [InlineData("d", EpochPrecision.Days)]
    [InlineData("w", EpochPrecision.Weeks)]
    public void Every_spelling_of_epoch_is_read(string text, EpochPrecision expected)
    {
        Valid($"q=x&epoch={Uri.EscapeDataString(text)}").Epoch.ShouldBe(expected);
    }

    [Theory]
    [InlineData("q=x&epoch=seconds", "epoch")]
    [InlineData("q=x&epoch=MS", "epoch")]
    [InlineData("q=x&epoch=%20s", "epoch")]
    [InlineData("q=x&chunked=1", "chunked")]
    [InlineData("q=x&chunked=TRUE", "chunked")]
    [InlineData("q=x&chunked=true&chunk_size=0", "chunk_size")]
    [InlineData("q=x&chunked=true&chunk_size=-1", "chunk_size")]
    [InlineData("q=x&chunked=true&chunk_size=1.5", "chunk_size")]
    [InlineData("q=x&chunked=true&chunked_size=9223372036854775808", "chunked_size")]
    public void A_wrong_value_is_an_error_that_names_the_parameter(string url, string parameter)
    {
        QueryRequestResult result = RequestText.Parse(url);

        result.Request.ShouldBeNull();
        Diagnostic error = result.Diagnostics.ShouldHaveSingleItem();
        error.Id.ShouldBe("IQL3022");
        error.Message.ShouldContain($"The parameter {parameter} is ");
    }

    [Theory]
    [InlineData("db=a")]
    [InlineData("q=")]
    [InlineData("q=%20%09")]
    public void A_request_without_a_query_is_an_error_with_the_text_of_influxdb(string url)
    {
        Diagnostic error = RequestText.Parse(url).Diagnostics.ShouldHaveSingleItem();
        error.Id.ShouldBe("IQL3020");
        error.ReferenceText.ShouldBe("missing required parameter \"q\"");
    }

    [Fact]
    public void A_value_in_the_body_wins_over_one_in_the_url()
    {
        QueryRequest request = RequestText.Parse("q=a&db=x&epoch=nonsense&p=one", "q=b&db=y&epoch=ms&p=two").Request.ShouldNotBeNull();

        request.Query.ShouldBe("b");
        request.Database.ShouldBe("y");
        request.Epoch.ShouldBe(EpochPrecision.Milliseconds);
        request.Token.ShouldBe("two");
    }

    [Theory]
    [InlineData("q=a&q=a", "", "the URL")]
    [InlineData("q=a", "db=x&db=y", "the body")]
    [InlineData("q=a&other=1&other=2", "", "the URL")]
    public void A_parameter_twice_in_one_place_is_an_error(string url, string body, string place)
    {
        QueryRequestResult result = RequestText.Parse(url, body);

        result.Request.ShouldBeNull();
        result.Diagnostics.ShouldContain(d => d.Id == "IQL3021" && d.Message.Contains(place));
    }

    [Theory]
    [InlineData("chunk_size=5", 5)]
    [InlineData("chunked_size=5", 5)]
    [InlineData("chunk_size=5&chunked_size=05", 5)]
    [InlineData("", 10_000)]
    public void Both_names_of_the_size_of_chunks_are_read(string parameters, long expected)
    {
        QueryRequest request = Valid($"q=x&chunked=true&{parameters}");
        request.IsChunked.ShouldBeTrue();
        request.ChunkSize.ShouldBe(expected);
    }

    [Theory]
    [InlineData("q=x&chunked=true&chunk_size=5&chunked_size=6", "")]
    [InlineData("q=x&chunked=true&chunk_size=5", "chunked_size=6")]
    public void Two_sizes_of_chunks_that_differ_are_an_error(string url, string body)
    {
        RequestText.Parse(url, body).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("IQL3023");
    }

    [Theory]
    [InlineData("q=x&rp=y", "IQL3027")]
    [InlineData("q=x&chunk_size=7", "IQL3026")]
    [InlineData("q=x&chunked=false&chunked_size=nonsense", "IQL3026")]
    [InlineData("q=x&pretty=true", "IQL3028")]
    [InlineData("q=x&u=joe", "IQL3028")]
    [InlineData("q=x&DB=y", "IQL3029")]
    public void What_is_ignored_or_discouraged_is_a_warning(string url, string id)
    {
        QueryRequestResult result = RequestText.Parse(url);

        result.Request.ShouldNotBeNull();
        Diagnostic warning = result.Diagnostics.ShouldHaveSingleItem();
        warning.Id.ShouldBe(id);
        warning.Severity.ShouldBe(DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Empty_values_count_as_none()
    {
        QueryRequestResult result = RequestText.Parse("q=x&db=&rp=&epoch=&chunked=&chunk_size=&params=");

        result.Diagnostics.ShouldBeEmpty();
        QueryRequest request = result.Request.ShouldNotBeNull();
        request.Database.ShouldBeNull();
        request.RetentionPolicy.ShouldBeNull();
        request.Epoch.ShouldBeNull();
        request.IsChunked.ShouldBeFalse();
        request.ParametersText.ShouldBeNull();
    }

    [Fact]
    public void Values_of_bind_parameters_are_added_by_who_can_read_json()
    {
        QueryRequest request = Valid("q=x&db=y&params=%7B%22a%22%3A1%7D");
        request.ParametersText.ShouldBe("{\"a\":1}");

        QueryRequest bound = request.WithParameters(new Dictionary<string, BoundValue> { ["a"] = BoundValue.Integer(1) });
        bound.Parameters.Keys.ShouldBe(["a"]);
        bound.Database.ShouldBe("y");
    }

    private static QueryRequest Valid(string url) => RequestText.Parse(url).Request.ShouldNotBeNull();
}
