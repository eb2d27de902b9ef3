namespace InfluxQL.Cli.Connections;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("localhost:8086", "http://localhost:8086", "http://localhost:8086/query")]
    [InlineData(" https://example.org/influx/ ", "https://example.org/influx", "https://example.org/influx/query")]
    [InlineData("http://[::1]:8086", "http://[::1]:8086", "http://[::1]:8086/query")]
    [InlineData("127.0.0.1", "http://127.0.0.1", "http://127.0.0.1/query")]
    public void An_address_is_read(string text, string shown, string query)
    {
        ServerAddress address = ServerAddress.Parse(text);

        address.ToString().ShouldBe(shown);
        address.Endpoint("query").AbsoluteUri.ShouldBe(query);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("ftp://host", "http:// or https://")]
    [InlineData("http://", "no address of a server")]
    [InlineData("http://host:99999", "no address of a server")]
    [InlineData("http://host/?db=a", "parameters")]
    public void Another_text_is_refused_with_a_sentence(string text, string expected) =>
        Should.Throw<ConnectionException>(() => ServerAddress.Parse(text)).Message.ShouldContain(expected);

    [Theory]
    [InlineData("http://admin:hush@localhost:8086")]
    [InlineData("admin:hush@localhost:8086")]
    public void A_password_in_the_address_is_refused_and_not_shown(string text)
    {
        string message = Should.Throw<ConnectionException>(() => ServerAddress.Parse(text)).Message;

        message.ShouldContain("--password-file");
        message.ShouldNotContain("hush");
    }
}
