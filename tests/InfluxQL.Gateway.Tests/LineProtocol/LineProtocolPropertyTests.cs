using System.Text;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>What holds of all bodies, on random ones.</summary>
public sealed class LineProtocolPropertyTests
{
    [Theory]
    [InlineData(nameof(LineProtocolDialect.InfluxDB1))]
    [InlineData(nameof(LineProtocolDialect.InfluxDB3))]
    public void Every_split_of_a_body_gives_the_same(string name)
    {
        LineProtocolDialect dialect = Enum.Parse<LineProtocolDialect>(name);
        var random = new Random(1);
        for (int i = 0; i < 3_000; i++)
        {
            byte[] body = Encoding.UTF8.GetBytes(LineBodies.Random(random));
            (LineProtocolError? Error, string Output) whole = LineBodies.Filter(body, dialect, 1_000_000_000, 60, Math.Max(1, body.Length));
            for (int part = 1; part < body.Length; part++)
            {
                LineBodies.Filter(body, dialect, 1_000_000_000, 60, part).ShouldBe(whole, $"{part}: {Encoding.UTF8.GetString(body)}");
            }
        }
    }

    [Theory]
    [InlineData(nameof(LineProtocolDialect.InfluxDB1))]
    [InlineData(nameof(LineProtocolDialect.InfluxDB2))]
    [InlineData(nameof(LineProtocolDialect.InfluxDB3))]
    [InlineData(nameof(LineProtocolDialect.Clustered))]
    public void What_is_let_through_is_what_came_in(string name)
    {
        LineProtocolDialect dialect = Enum.Parse<LineProtocolDialect>(name);
        var random = new Random(2);
        int taken = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] body = Encoding.UTF8.GetBytes(LineBodies.Random(random));
            (LineProtocolError? error, string output) = LineBodies.Filter(body, dialect, 1, 1, 7);
            string text = Encoding.Latin1.GetString(body);
            taken += error is null ? 1 : 0;
            if (error is null)
            {
                output.ShouldBe(text);
            }
            else
            {
                text.ShouldStartWith(output);
                output.Length.ShouldBeLessThanOrEqualTo((int)error.Offset);
            }
        }

        taken.ShouldBeGreaterThan(2_000);
    }

    [Fact]
    public void A_line_that_is_recognised_fast_is_taken_by_the_exact_parsers_with_the_same_timestamp()
    {
        LineRules[] all = [.. Enum.GetValues<LineProtocolDialect>().Select(dialect => new LineRules(dialect, 1_000_000))];
        var random = new Random(3);
        int recognised = 0;
        for (int i = 0; i < 50_000; i++)
        {
            byte[] line = Encoding.UTF8.GetBytes(LineBodies.Random(random).TrimEnd('\n'));
            foreach (LineRules rules in all)
            {
                if (PlainLine.TryAccept(line, (long.MaxValue - 1) / rules.Unit, out int start, out int length))
                {
                    recognised++;
                    rules.JudgeExactly(line).ShouldBe(LineVerdict.WithTimestamp(start, length), $"{rules.Dialect}: {Encoding.UTF8.GetString(line)}");
                }
            }
        }

        recognised.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void Mutated_bytes_never_throw()
    {
        var random = new Random(4);
        for (int i = 0; i < 30_000; i++)
        {
            byte[] body = Encoding.UTF8.GetBytes(LineBodies.Random(random));
            for (int changes = random.Next(6); changes > 0 && body.Length > 0; changes--)
            {
                body[random.Next(body.Length)] = (byte)random.Next(256);
            }

            foreach (LineProtocolDialect dialect in Enum.GetValues<LineProtocolDialect>())
            {
                LineBodies.Filter(body, dialect, 1, 60, random.Next(1, 20)).Error?.Message.ShouldNotBeEmpty();
            }
        }
    }
}
