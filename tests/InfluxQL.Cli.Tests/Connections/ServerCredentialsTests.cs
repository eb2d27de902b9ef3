namespace InfluxQL.Cli.Connections;

public sealed class ServerCredentialsTests
{
    [Fact]
    public void The_forms_of_the_header_are_those_of_the_v1_API()
    {
        ServerCredentials.None.CreateHeader().ShouldBeNull();
        ServerCredentials.OfToken("abc").CreateHeader()!.ToString().ShouldBe("Token abc");
        ServerCredentials.OfPassword("bär", "pass:wört").CreateHeader()!.ToString().ShouldBe("Basic YsOkcjpwYXNzOnfDtnJ0");
    }

    [Fact]
    public void A_secret_is_shown_by_nothing()
    {
        ServerCredentials.OfToken("hush").ToString().ShouldNotContain("hush");
        ServerCredentials.OfPassword("bob", "hush").ToString().ShouldBe("user bob");
    }

    [Fact]
    public void A_password_is_taken_out_of_a_text_also_as_the_header_has_it() =>
        ServerCredentials.OfPassword("bob", "hush").Redact("hush Basic Ym9iOmh1c2g=").ShouldBe("[REDACTED] Basic [REDACTED]");

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nend")]
    public void What_cannot_stand_in_a_header_is_no_token(string token)
    {
        string message = Should.Throw<ConnectionException>(() => ServerCredentials.OfToken(token)).Message;

        message.ShouldContain("token");
        if (token.Length > 0)
        {
            message.ShouldNotContain(token);
        }
    }

    [Fact]
    public void A_colon_in_the_name_of_a_user_is_refused() =>
        Should.Throw<ConnectionException>(() => ServerCredentials.OfPassword("a:b", "c")).Message.ShouldContain("colon");
}
