namespace InfluxQL.Rewriting;

public class ResponseFormatsTests
{
    [Theory]
    [InlineData(null, ResponseFormat.Json)]
    [InlineData("", ResponseFormat.Json)]
    [InlineData("*/*", ResponseFormat.Json)]
    [InlineData("application/json", ResponseFormat.Json)]
    [InlineData("text/csv", ResponseFormat.Csv)]
    [InlineData("application/CSV", ResponseFormat.Csv)]
    [InlineData("application/x-msgpack", ResponseFormat.MessagePack)]
    [InlineData("application/x-msgpack, application/json", ResponseFormat.MessagePack)]
    [InlineData("application/json;q=0.5, text/csv;q=0.8", ResponseFormat.Csv)]
    [InlineData("text/html, */*;q=0.1", ResponseFormat.Json)]
    [InlineData("application/json;q=0, */*", ResponseFormat.Csv)]
    [InlineData("text/*", ResponseFormat.Csv)]
    public void The_header_chooses_the_form(string? accept, ResponseFormat expected)
    {
        ResponseFormats.Choose(accept).ShouldBe(expected);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("image/*")]
    public void A_header_may_take_no_form(string accept)
    {
        ResponseFormats.Choose(accept).ShouldBeNull();
    }
}
