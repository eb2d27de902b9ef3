using System.Text;
using InfluxQL.Gateway.Errors;
using Microsoft.Extensions.Primitives;

namespace InfluxQL.Gateway.Authentication;

public sealed class CredentialReaderTests
{
    [Theory]
    [InlineData("Bearer my-token", "my-token")]
    [InlineData("bearer my-token", "my-token")]
    [InlineData("TOKEN  my-token", "my-token")]
    [InlineData("Token user:name", "user:name")]
    [InlineData("  Token my-token ", "my-token")]
    public void A_header_holds_the_token_behind_its_scheme(string header, string token) =>
        CredentialReader.Read(header, null).ShouldBe(token);

    [Theory]
    [InlineData("anyone:my-token", "my-token")]
    [InlineData(":my-token", "my-token")]
    [InlineData("user:a:b:c", "a:b:c")]
    [InlineData("ü:schlüßel", "schlüßel")]
    [InlineData("user: with spaces ", " with spaces ")]
    public void The_password_of_Basic_is_the_token_and_the_user_is_ignored(string pair, string token) =>
        CredentialReader.Read($"bAsIc {Base64(pair)}", null).ShouldBe(token);

    [Fact]
    public void An_empty_password_of_Basic_is_no_token() => CredentialReader.Read($"Basic {Base64("user:")}", null).ShouldBeNull();

    [Fact]
    public void The_parameter_p_wins_over_the_header() => CredentialReader.Read("Bearer other", "mine").ShouldBe("mine");

    [Fact]
    public void Where_p_is_given_the_header_is_not_looked_at() => CredentialReader.Read("nonsense", "mine").ShouldBe("mine");

    [Fact]
    public void An_empty_p_leaves_the_word_to_the_header() => CredentialReader.Read("Bearer mine", "").ShouldBe("mine");

    [Fact]
    public void Without_p_and_header_there_is_no_token() => CredentialReader.Read(StringValues.Empty, null).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("secret")]
    [InlineData("Bearer one secret")]
    [InlineData("Bearer one, Bearer secret")]
    [InlineData("Digest secret")]
    [InlineData("Basic secret!")]
    [InlineData("Basic c2VjcmV0")]
    [InlineData("Basic /////w==")]
    public void A_malformed_header_is_400_and_is_not_repeated(string header)
    {
        GatewayError error = Should.Throw<RequestRefusedException>(() => CredentialReader.Read(header, null)).Error;

        error.Status.ShouldBe(400);
        error.Code.ShouldBe("invalid");
        error.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void Two_headers_are_malformed() =>
        Should.Throw<RequestRefusedException>(() => CredentialReader.Read(new StringValues(["Bearer a", "Bearer a"]), null)).Error.Status.ShouldBe(400);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
