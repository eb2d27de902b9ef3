using System.Globalization;

namespace InfluxQL.Literals;

public class NumericLiteralTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0042", 42)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Digits_that_fit_are_an_integer(string text, long expected)
    {
        NumericLiteral.TryParseInteger(text.AsSpan(), out long value).ShouldBeTrue();
        value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("9223372036854775808", 9223372036854775808UL)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("00018446744073709551615", ulong.MaxValue)]
    public void Larger_digits_are_unsigned(string text, ulong expected)
    {
        NumericLiteral.TryParseInteger(text.AsSpan(), out long signed).ShouldBeFalse();
        signed.ShouldBe(0);
        NumericLiteral.TryParseUnsigned(text.AsSpan(), out ulong value).ShouldBeTrue();
        value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("18446744073709551616")]
    [InlineData("18446744073709551620")]
    [InlineData("99999999999999999999999")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1.0")]
    [InlineData("٣")]
    public void Anything_else_is_no_integer(string text)
    {
        NumericLiteral.TryParseInteger(text.AsSpan(), out _).ShouldBeFalse();
        NumericLiteral.TryParseUnsigned(text.AsSpan(), out ulong value).ShouldBeFalse();
        value.ShouldBe(0UL);
    }

    [Theory]
    [InlineData("1.", 1)]
    [InlineData("1.5", 1.5)]
    [InlineData(".5", 0.5)]
    [InlineData("15", 15)]
    [InlineData("0.1", 0.1)]
    [InlineData("00.10", 0.1)]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("9007199254740993.0000000000000000000000000000000001", 9007199254740994)]
    [InlineData("2.2250738585072011", 2.2250738585072011)]
    [InlineData("179769313486231570000000000000000000000000000", 1.7976931348623157e44)]
    public void A_number_is_the_nearest_double(string text, double expected)
    {
        NumericLiteral.TryParseFloat(text.AsSpan(), out double value).ShouldBeTrue();
        value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1e5")]
    [InlineData("-1.5")]
    [InlineData("1,5")]
    [InlineData("1.5 ")]
    [InlineData("Infinity")]
    public void Another_form_is_no_number(string text) =>
        NumericLiteral.TryParseFloat(text.AsSpan(), out _).ShouldBeFalse();

    [Fact]
    public void A_number_beyond_the_largest_double_is_refused()
    {
        NumericLiteral.TryParseFloat(("1" + new string('0', 308)).AsSpan(), out double value).ShouldBeTrue();
        value.ShouldBe(1e308);
        NumericLiteral.TryParseFloat(("1" + new string('0', 309)).AsSpan(), out _).ShouldBeFalse();
        NumericLiteral.TryParseFloat(("1797693134862315808" + new string('0', 290)).AsSpan(), out _).ShouldBeFalse();
        NumericLiteral.TryParseFloat(("1797693134862315807" + new string('0', 290)).AsSpan(), out value).ShouldBeTrue();
        value.ShouldBe(double.MaxValue);
    }

    [Fact]
    public void Very_long_digits_still_round_exactly()
    {
        // The middle between two doubles with 800 digits more decides by its very last digit.
        string middle = "9007199254740993." + new string('0', 800);
        NumericLiteral.TryParseFloat((middle + "0").AsSpan(), out double even).ShouldBeTrue();
        NumericLiteral.TryParseFloat((middle + "1").AsSpan(), out double up).ShouldBeTrue();
        even.ShouldBe(9007199254740992);
        up.ShouldBe(9007199254740994);
        NumericLiteral.TryParseFloat(("0." + new string('0', 400) + "1").AsSpan(), out double tiny).ShouldBeTrue();
        tiny.ShouldBe(0);
        NumericLiteral.TryParseFloat((new string('0', 5_000) + "1." + new string('0', 5_000)).AsSpan(), out double one).ShouldBeTrue();
        one.ShouldBe(1);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(1, "1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(100, "100")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(1.25e-7, "0.000000125")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(1.5e21, "1500000000000000000000")]
    [InlineData(123456789012345680, "123456789012345680")]
    [InlineData(9007199254740993, "9007199254740992")]
    [InlineData(0.30000000000000004, "0.30000000000000004")]
    [InlineData(5.684341886080802e-14, "0.00000000000005684341886080802")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "+Inf")]
    [InlineData(double.NegativeInfinity, "-Inf")]
    public void A_number_prints_with_the_fewest_digits_and_no_exponent(double value, string text) =>
        NumericLiteral.FormatFloat(value).ShouldBe(text);

    [Fact]
    public void The_extreme_numbers_print_in_full()
    {
        NumericLiteral.FormatFloat(double.MaxValue).ShouldBe("17976931348623157" + new string('0', 292));
        NumericLiteral.FormatFloat(5e-324).ShouldBe("0." + new string('0', 323) + "5");
        NumericLiteral.FormatFloat(2.2250738585072014e-308).ShouldBe("0." + new string('0', 307) + "22250738585072014");
    }

    [Fact]
    public void Random_numbers_print_as_short_as_the_runtime_does_and_read_back()
    {
        var random = new Random(7);
        byte[] bytes = new byte[8];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            double value = BitConverter.ToDouble(bytes, 0);
            if (i % 2 == 1)
            {
                value = random.Next() / Math.Pow(10, random.Next(0, 12));
            }

            if (double.IsNaN(value) || double.IsInfinity(value))
            {
                continue;
            }

            string text = NumericLiteral.FormatFloat(value);
            text.ShouldBe(DecimalNotation.WithoutExponent(value.ToString("R", CultureInfo.InvariantCulture)));
            NumericLiteral.TryParseFloat(text.TrimStart('-').AsSpan(), out double again).ShouldBeTrue();
            again.ShouldBe(Math.Abs(value));
        }
    }

    [Fact]
    public void Powers_of_two_print_as_Go_prints_them_and_read_back()
    {
        // The runtime's own text for these two names another number.
        NumericLiteral.FormatFloat(Math.Pow(2, -25)).ShouldBe("0.000000029802322387695312");
        NumericLiteral.FormatFloat(Math.Pow(2, -958)).ShouldBe("0." + new string('0', 288) + "41045368012983762");
        for (int exponent = -1074; exponent < 1024; exponent++)
        {
            double value = Math.Pow(2, exponent);
            NumericLiteral.TryParseFloat(NumericLiteral.FormatFloat(value).AsSpan(), out double again).ShouldBeTrue();
            again.ShouldBe(value);
        }
    }

    [Fact]
    public void Random_texts_read_as_the_runtime_reads_them()
    {
        var random = new Random(8);
        for (int i = 0; i < 20_000; i++)
        {
            char[] digits = Enumerable.Range(0, random.Next(1, 45)).Select(_ => (char)('0' + random.Next(10))).ToArray();
            string text = new string(digits).Insert(random.Next(digits.Length + 1), ".");
            NumericLiteral.TryParseFloat(text.AsSpan(), out double value).ShouldBeTrue();
            value.ShouldBe(double.Parse(text, CultureInfo.InvariantCulture));
        }
    }
}
