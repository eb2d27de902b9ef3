using System.Text;
using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Responses;

public sealed class TimestampTests
{
    [Theory]
    [InlineData(0, "1970-01-01T00:00:00Z")]
    [InlineData(1, "1970-01-01T00:00:00.000000001Z")]
    [InlineData(-1, "1969-12-31T23:59:59.999999999Z")]
    [InlineData(1_500_000_000, "1970-01-01T00:00:01.5Z")]
    [InlineData(1_704_067_200_123_456_700, "2024-01-01T00:00:00.1234567Z")]
    [InlineData(951_782_400_000_000_000, "2000-02-29T00:00:00Z")]
    [InlineData(long.MaxValue, "2262-04-11T23:47:16.854775807Z")]
    [InlineData(long.MinValue, "1677-09-21T00:12:43.145224192Z")]
    public void A_time_is_written_as_go_does(long nanoseconds, string expected)
    {
        Span<byte> target = stackalloc byte[TimestampConverter.MaximumLength];
        Encoding.UTF8.GetString(target[..TimestampConverter.FormatRfc3339(nanoseconds, target)]).ShouldBe(expected);
    }

    [Theory]
    [InlineData(null, "1500000001", "\"1970-01-01T00:00:01.500000001Z\"")]
    [InlineData(EpochPrecision.Milliseconds, "1999999", "1")]
    [InlineData(EpochPrecision.Milliseconds, "-1999999", "-1")]
    [InlineData(EpochPrecision.Weeks, "604800000000000", "1")]
    [InlineData(EpochPrecision.Nanoseconds, "17", "17")]
    [InlineData(null, "null", "null")]
    [InlineData(EpochPrecision.Milliseconds, "null", "null")]
    public async Task The_first_column_is_converted_where_it_is_the_time(EpochPrecision? epoch, string sent, string expected)
    {
        ResponseShape shape = Relay.Shape(epoch: epoch, protocol: UpstreamProtocol.Plain);
        const string Answer = """{"results":[{"statement_id":0,"series":[{"columns":["time","time"],"values":[[A,5000000]]},{"columns":["a","time"],"values":[[5,6]]},{"columns":["time"],"values":[[A]]}]}]}""";
        (await Relay.RunAsync(shape, Answer.Replace("A", sent, StringComparison.Ordinal)))
            .ShouldBe(Answer.Replace("A", expected, StringComparison.Ordinal) + "\n");
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("9223372036854775808")]
    [InlineData("\"1970-01-01T00:00:00Z\"")]
    [InlineData("true")]
    public async Task A_time_that_is_no_number_of_nanoseconds_is_an_error(string sent) =>
        (await Relay.FailAsync(
            Relay.Shape(protocol: UpstreamProtocol.Plain),
            $$"""{"results":[{"statement_id":0,"series":[{"columns":["time"],"values":[[{{sent}}]]}]}]}""")).Status.ShouldBe(502);
}
