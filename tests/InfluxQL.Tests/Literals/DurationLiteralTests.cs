namespace InfluxQL.Literals;

public class DurationLiteralTests
{
    [Theory]
    [InlineData("7ns", 7)]
    [InlineData("7u", 7_000)]
    [InlineData("7µ", 7_000)]
    [InlineData("7ms", 7_000_000)]
    [InlineData("7s", 7_000_000_000)]
    [InlineData("7m", 420_000_000_000)]
    [InlineData("7h", 25_200_000_000_000)]
    [InlineData("7d", 604_800_000_000_000)]
    [InlineData("7w", 4_233_600_000_000_000)]
    [InlineData("0w", 0)]
    [InlineData("007s", 7_000_000_000)]
    [InlineData("-7s", -7_000_000_000)]
    [InlineData("9223372036854775807ns", long.MaxValue)]
    public void Each_unit_has_its_length(string text, long nanoseconds)
    {
        DurationLiteral.TryParse(text.AsSpan(), out long value, out DurationError error, out string? message).ShouldBeTrue();
        value.ShouldBe(nanoseconds);
        error.ShouldBe(DurationError.None);
        message.ShouldBeNull();
    }

    [Theory]
    [InlineData("1h30m", 5_400_000_000_000)]
    [InlineData("1ms1m", 60_001_000_000)]
    [InlineData("1m1ms", 60_001_000_000)]
    [InlineData("1s1s1s", 3_000_000_000)]
    [InlineData("9223372036854775806ns1ns", long.MaxValue)]
    public void A_duration_with_several_units_adds_them(string text, long nanoseconds)
    {
        DurationLiteral.TryParse(text.AsSpan(), out long value).ShouldBeTrue();
        value.ShouldBe(nanoseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1")]
    [InlineData("s")]
    [InlineData("1n")]
    [InlineData("1us")]
    [InlineData("1µs")]
    [InlineData("1μ")] // U+03BC, the Greek letter
    [InlineData("1y")]
    [InlineData("1mo")]
    [InlineData("1H")]
    [InlineData("1.5s")]
    [InlineData("1s2")]
    [InlineData("1s ")]
    [InlineData("--1s")]
    [InlineData("1s-1s")]
    [InlineData("٣s")]
    [InlineData("9223372036854775808ns")]
    [InlineData("99999999999w1x")]
    public void Other_texts_are_invalid(string text)
    {
        DurationLiteral.TryParse(text.AsSpan(), out long value, out DurationError error, out string? message).ShouldBeFalse();
        value.ShouldBe(0);
        error.ShouldBe(DurationError.Invalid);
        message.ShouldBe("invalid duration");
    }

    [Theory]
    [InlineData("15251w", "15251w")]
    [InlineData("99999999999999w", "99999999999999w")] // wraps to a positive number in the reference
    [InlineData("15250w1d9w", "9w")]
    [InlineData("9223372036854775807ns1ns", "1ns")]
    [InlineData("99999999w007ms", "7ms")]
    [InlineData("99999999w5µ", "5µ")]
    [InlineData("-99999999w", "99999999w")]
    public void An_overflow_names_the_last_measure(string text, string measure)
    {
        DurationLiteral.TryParse(text.AsSpan(), out _, out DurationError error, out string? message).ShouldBeFalse();
        error.ShouldBe(DurationError.Overflow);
        message.ShouldBe($"overflowed duration {measure}: choose a smaller duration or INF");
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(1, "1ns")]
    [InlineData(-1, "-1ns")]
    [InlineData(1_000, "1u")]
    [InlineData(1_001, "1001ns")]
    [InlineData(1_500_000, "1500u")]
    [InlineData(2_000_000, "2ms")]
    [InlineData(60_000_000_000, "1m")]
    [InlineData(90_000_000_000, "90s")]
    [InlineData(5_400_000_000_000, "90m")]
    [InlineData(86_400_000_000_000, "1d")]
    [InlineData(-604_800_000_000_000, "-1w")]
    [InlineData(long.MaxValue, "9223372036854775807ns")]
    [InlineData(long.MinValue, "-9223372036854775808ns")]
    public void A_duration_prints_in_the_largest_unit_that_divides_it(long nanoseconds, string text) =>
        DurationLiteral.Format(nanoseconds).ShouldBe(text);

    [Fact]
    public void What_is_printed_reads_back()
    {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++)
        {
            long value = (long)(random.NextDouble() * Math.Pow(10, random.Next(1, 19))) * (random.Next(2) == 0 ? 1 : -1);
            DurationLiteral.TryParse(DurationLiteral.Format(value).AsSpan(), out long again).ShouldBeTrue();
            again.ShouldBe(value);
        }
    }
}
