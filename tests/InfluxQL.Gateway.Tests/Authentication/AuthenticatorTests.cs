using System.Net;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Json.Configuration;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Gateway.Authentication;

public sealed class AuthenticatorTests
{
    private static readonly ConfiguredToken s_reader = new("grafana", TokenHash.Of("read-me"), ["telegraf*"], []);
    private static readonly ConfiguredToken s_writer = new("telegraf", TokenHash.Of("wríte"), [], ["*"]);

    [Fact]
    public void A_known_token_has_its_name_and_its_rights()
    {
        HttpContext context = ContextFrom("203.0.113.7", "Bearer read-me");

        AccessToken token = Create(s_reader, s_writer).Authenticate(context, null);

        token.Name.ShouldBe("grafana");
        token.MayRead("telegraf/one_week").ShouldBeTrue();
        token.MayRead("other").ShouldBeFalse();
        token.MayReadAll.ShouldBeFalse();
        token.MayWrite("telegraf").ShouldBeFalse();
        RequestRecord.Of(context).TokenName.ShouldBe("grafana");
    }

    [Fact]
    public void A_star_is_every_database_and_an_empty_list_is_none()
    {
        AccessToken token = Create(s_reader, s_writer).Authenticate(ContextFrom("203.0.113.7"), "wríte");

        token.MayWriteAll.ShouldBeTrue();
        token.MayWrite("anything").ShouldBeTrue();
        token.MayReadAll.ShouldBeFalse();
        token.MayRead("anything").ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer READ-ME")]
    [InlineData("Bearer read-me2")]
    [InlineData("Basic cmVhZC1tZTo=")]
    public void A_missing_or_unknown_token_is_401(string? header)
    {
        GatewayError error = Should.Throw<RequestRefusedException>(
            () => Create(s_reader).Authenticate(ContextFrom("127.0.0.1", header), null)).Error;

        error.Status.ShouldBe(401);
        error.Code.ShouldBe("unauthorized");
        error.Message.ShouldNotContain("READ-ME");
    }

    [Fact]
    public void A_wrong_p_is_401_even_with_a_good_header() =>
        Should.Throw<RequestRefusedException>(() => Create(s_reader).Authenticate(ContextFrom("127.0.0.1", "Bearer read-me"), "root")).Error.Status.ShouldBe(401);

    [Fact]
    public void A_long_token_is_compared_as_a_whole()
    {
        string longToken = new('x', 5000);
        Authenticator authenticator = Create(new ConfiguredToken("long", TokenHash.Of(longToken), ["*"], ["*"]));

        authenticator.Authenticate(ContextFrom("127.0.0.1"), longToken).Name.ShouldBe("long");
        Should.Throw<RequestRefusedException>(() => authenticator.Authenticate(ContextFrom("127.0.0.1"), longToken[1..]));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.2")]
    public void Without_configured_tokens_this_machine_has_all_rights_with_any_token_or_none(string address)
    {
        Authenticator authenticator = Create();

        authenticator.Authenticate(ContextFrom(address), null).MayReadAll.ShouldBeTrue();
        authenticator.Authenticate(ContextFrom(address, "Bearer anything"), null).MayWriteAll.ShouldBeTrue();
    }

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:203.0.113.7")]
    public void Without_configured_tokens_other_machines_are_refused(string address) =>
        Should.Throw<RequestRefusedException>(() => Create().Authenticate(ContextFrom(address, "Bearer anything"), null)).Error.Status.ShouldBe(401);

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-For")]
    public void Without_configured_tokens_what_a_proxy_on_this_machine_passes_on_is_refused(string header)
    {
        HttpContext context = ContextFrom("127.0.0.1");
        context.Request.Headers[header] = "for=203.0.113.7";

        Should.Throw<RequestRefusedException>(() => Create().Authenticate(context, null)).Error.Status.ShouldBe(401);
    }

    [Fact]
    public void Without_configured_tokens_a_malformed_header_is_still_400() =>
        Should.Throw<RequestRefusedException>(() => Create().Authenticate(ContextFrom("127.0.0.1", "nonsense"), null)).Error.Status.ShouldBe(400);

    private static Authenticator Create(params ConfiguredToken[] tokens) => new(new TokenStore(new GatewayOptions { Tokens = tokens }));

    private static DefaultHttpContext ContextFrom(string address, string? authorization = null)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        if (authorization is not null)
        {
            context.Request.Headers.Authorization = authorization;
        }

        return context;
    }
}
