using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Options;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Protection;

public sealed class RequestLimiterTests
{
    private static readonly AccessToken s_one = new("one", NameRules.Any, NameRules.Any);
    private static readonly AccessToken s_two = new("two", NameRules.Any, NameRules.Any);

    [Fact]
    public void A_token_has_so_many_requests_at_the_same_time_and_others_have_theirs()
    {
        using RequestLimiter limiter = Create(new LimitOptions { ConcurrentRequests = 2 });
        using IDisposable first = limiter.Enter(s_one);
        using IDisposable second = limiter.Enter(s_one);

        GatewayError error = Should.Throw<RequestRefusedException>(() => limiter.Enter(s_one)).Error;
        error.Status.ShouldBe(429);
        error.Code.ShouldBe("too many requests");
        error.Message.ShouldContain("2 requests running");
        error.RetryAfter.ShouldNotBeNull();
        limiter.Enter(s_two).Dispose();
    }

    [Fact]
    public void A_request_that_ends_makes_place_for_the_next()
    {
        using RequestLimiter limiter = Create(new LimitOptions { ConcurrentRequests = 1 });
        for (int i = 0; i < 100; i++)
        {
            limiter.Enter(s_one).Dispose();
        }

        IDisposable lease = limiter.Enter(s_one);
        lease.Dispose();
        lease.Dispose();
        using IDisposable last = limiter.Enter(s_one);
        Should.Throw<RequestRefusedException>(() => limiter.Enter(s_one));
    }

    [Fact]
    public void A_token_begins_so_many_requests_in_a_second_and_is_told_when_to_try_again()
    {
        using RequestLimiter limiter = Create(new LimitOptions { RequestsPerSecond = 1 });
        limiter.Enter(s_one).Dispose();

        GatewayError error = Should.Throw<RequestRefusedException>(() => limiter.Enter(s_one)).Error;
        error.Status.ShouldBe(429);
        error.Message.ShouldContain("1 requests per second");
        error.RetryAfter!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        limiter.Enter(s_two).Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    public async Task The_rate_comes_back_with_time(int rate)
    {
        using RequestLimiter limiter = Create(new LimitOptions { RequestsPerSecond = rate });
        for (int i = 0; i < rate; i++)
        {
            limiter.Enter(s_one).Dispose();
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!TryEnter(limiter))
        {
            await Task.Delay(20, limit.Token);
        }
    }

    private static bool TryEnter(RequestLimiter limiter)
    {
        try
        {
            limiter.Enter(s_one).Dispose();
            return true;
        }
        catch (RequestRefusedException)
        {
            return false;
        }
    }

    private static RequestLimiter Create(LimitOptions limits) => new(new GatewayOptions { Limits = limits });
}
