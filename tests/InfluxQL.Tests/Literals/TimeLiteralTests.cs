namespace InfluxQL.Literals;

public class TimeLiteralTests
{
    [Theory]
    [InlineData("2000-01-01", "2000-01-01T00:00:00Z")]
    [InlineData("2000-01-01 12:34:56", "2000-01-01T12:34:56Z")]
    [InlineData("2000-01-01 12:34:56.789", "2000-01-01T12:34:56.789Z")]
    [InlineData("2000-01-01 12:34:56.123456789", "2000-01-01T12:34:56.123456789Z")]
    [InlineData("2000-01-01 12:34:56,5", "2000-01-01T12:34:56.5Z")]
    [InlineData("2000-01-01 1:02:03", "2000-01-01T01:02:03Z")]
    [InlineData("2000-01-01    01:02:03", "2000-01-01T01:02:03Z")]
    [InlineData("2000-01-01T01:02:03Z", "2000-01-01T01:02:03Z")]
    [InlineData("2000-01-01T1:02:03.000000001Z", "2000-01-01T01:02:03.000000001Z")]
    [InlineData("2000-01-01T01:02:03,25+02:30", "1999-12-31T22:32:03.25Z")]
    [InlineData("2000-01-01T01:02:03-02:30", "2000-01-01T03:32:03Z")]
    [InlineData("2000-01-01T01:02:03-00:00", "2000-01-01T01:02:03Z")]
    [InlineData("2000-01-01T00:00:00+99:99", "1999-12-27T19:21:00Z")]
    [InlineData("2000-01-01T00:00:00+-1:05", "2000-01-01T00:55:00Z")]
    [InlineData("2000-02-29", "2000-02-29T00:00:00Z")]
    [InlineData("1969-12-31 23:59:59.999999999", "1969-12-31T23:59:59.999999999Z")]
    public void Each_layout_of_Go_is_read(string text, string expected)
    {
        TimeLiteral.TryParse(text.AsSpan(), TimeZoneInfo.Utc, out long nanoseconds, out TimeLiteralError error).ShouldBeTrue();
        error.ShouldBe(TimeLiteralError.None);
        TimeLiteral.Format(nanoseconds).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("2000")]
    [InlineData("2000-01")]
    [InlineData("2000-1-1")]
    [InlineData("2000-00-01")]
    [InlineData("2000-13-01")]
    [InlineData("2000-01-00")]
    [InlineData("2001-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2000-04-31")]
    [InlineData("2000-01-01 ")]
    [InlineData(" 2000-01-01")]
    [InlineData("2000-01-01 12:34")]
    [InlineData("2000-01-01 12:3:56")]
    [InlineData("2000-01-01 24:00:00")]
    [InlineData("2000-01-01 12:60:00")]
    [InlineData("2000-01-01 12:34:60")]
    [InlineData("2000-01-01 12:34:56.")]
    [InlineData("2000-01-01 12:34:56.1234567891")]
    [InlineData("2000-01-01 12:34:56Z")]
    [InlineData("2000-01-01 12:34:56 ")]
    [InlineData("2000-01-01\t12:34:56")]
    [InlineData("2000-01-01T12:34:56")]
    [InlineData("2000-01-01T12:34:56z")]
    [InlineData("2000-01-01t12:34:56Z")]
    [InlineData("2000-01-01T12:34:56+0200")]
    [InlineData("2000-01-01T12:34:56+02")]
    [InlineData("2000-01-01T12:34:56+2:00")]
    [InlineData("2000-01-01T12:34:56+02:00 ")]
    [InlineData("2000-01-01T12:34:56UTC")]
    [InlineData("٢٠٠٠-01-01")]
    [InlineData("+200-01-01")]
    [InlineData("10000-01-01")]
    public void Other_texts_are_no_time(string text)
    {
        TimeLiteral.TryParse(text.AsSpan(), TimeZoneInfo.Utc, out long value, out TimeLiteralError error, out string? shown).ShouldBeFalse();
        value.ShouldBe(0);
        error.ShouldBe(TimeLiteralError.NotATime);
        shown.ShouldBeNull();
    }

    [Fact]
    public void The_first_and_the_last_time_are_read()
    {
        TimeLiteral.TryParse("1677-09-21T00:12:43.145224195Z".AsSpan(), TimeZoneInfo.Utc, out long first, out _).ShouldBeTrue();
        first.ShouldBe(TimeLiteral.MinNanoseconds);
        TimeLiteral.TryParse("2262-04-11 23:47:16.854775806".AsSpan(), TimeZoneInfo.Utc, out long last, out _).ShouldBeTrue();
        last.ShouldBe(TimeLiteral.MaxNanoseconds);
        TimeLiteral.TryParse("2262-04-12T01:47:16.854775806+02:00".AsSpan(), TimeZoneInfo.Utc, out last, out _).ShouldBeTrue();
        last.ShouldBe(TimeLiteral.MaxNanoseconds);
    }

    [Theory]
    [InlineData("1677-09-21T00:12:43.145224194Z", TimeLiteralError.TooEarly, "1677-09-21T00:12:43Z")]
    [InlineData("1677-09-21 00:12:42.9", TimeLiteralError.TooEarly, "1677-09-21T00:12:42Z")]
    [InlineData("0000-01-01T00:00:00+05:00", TimeLiteralError.TooEarly, "0000-01-01T00:00:00+05:00")]
    [InlineData("2262-04-11 23:47:16.854775807", TimeLiteralError.TooLate, "2262-04-11T23:47:16Z")]
    [InlineData("2262-04-11 23:47:17", TimeLiteralError.TooLate, "2262-04-11T23:47:17Z")]
    [InlineData("9999-12-31", TimeLiteralError.TooLate, "9999-12-31T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.5-09:30", TimeLiteralError.TooLate, "9999-12-31T23:59:59-09:30")]
    public void A_time_out_of_range_is_named_as_the_reference_prints_it(string text, TimeLiteralError expected, string shown)
    {
        TimeLiteral.TryParse(text.AsSpan(), TimeZoneInfo.Utc, out _, out TimeLiteralError error, out string? actual).ShouldBeFalse();
        error.ShouldBe(expected);
        actual.ShouldBe(shown);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2024-01-15", "2024-01-14T23:00:00Z")]
    [InlineData("Europe/Berlin", "2024-07-15 12:00:00", "2024-07-15T10:00:00Z")]
    [InlineData("Europe/Berlin", "2024-07-15T12:00:00Z", "2024-07-15T12:00:00Z")]
    [InlineData("Europe/Berlin", "2024-03-31 02:30:00", "2024-03-31T01:30:00Z")] // a gap
    [InlineData("Europe/Berlin", "2024-10-27 02:30:00", "2024-10-27T01:30:00Z")] // twice
    [InlineData("America/New_York", "2024-03-10 02:30:00", "2024-03-10T06:30:00Z")]
    [InlineData("America/New_York", "2024-11-03 01:30:00", "2024-11-03T05:30:00Z")]
    [InlineData("Asia/Kolkata", "2024-01-15", "2024-01-14T18:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2024-10-06 02:15:00", "2024-10-05T15:45:00Z")]
    public void A_text_without_a_zone_is_local_by_the_rule_of_Go(string zone, string text, string expected)
    {
        TimeZoneInfo found = TimeZoneName.Find(zone).ShouldNotBeNull();
        TimeLiteral.TryParse(text.AsSpan(), found, out long nanoseconds, out _).ShouldBeTrue();
        TimeLiteral.Format(nanoseconds).ShouldBe(expected);
    }

    [Fact]
    public void Every_printed_time_reads_back()
    {
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++)
        {
            long value = (long)(((random.NextDouble() * 2) - 1) * 9.22e18) / (i % 3 == 0 ? 1_000_000 : 1);
            string text = TimeLiteral.Format(value);
            TimeLiteral.TryParse(text.AsSpan(), TimeZoneInfo.Utc, out long again, out _).ShouldBeTrue(text);
            again.ShouldBe(value);
        }
    }

    [Theory]
    [InlineData(0, "1970-01-01T00:00:00Z")]
    [InlineData(1, "1970-01-01T00:00:00.000000001Z")]
    [InlineData(-1, "1969-12-31T23:59:59.999999999Z")]
    [InlineData(1_500_000_000, "1970-01-01T00:00:01.5Z")]
    [InlineData(long.MaxValue, "2262-04-11T23:47:16.854775807Z")]
    [InlineData(long.MinValue, "1677-09-21T00:12:43.145224192Z")]
    public void A_time_prints_with_the_digits_it_needs(long nanoseconds, string expected) =>
        TimeLiteral.Format(nanoseconds).ShouldBe(expected);
}
