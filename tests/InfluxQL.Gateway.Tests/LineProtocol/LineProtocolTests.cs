using System.Text;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>Lines that the servers take and refuse, and what is said of them.</summary>
public sealed class LineProtocolTests
{
    private const LineProtocolDialect V1 = LineProtocolDialect.InfluxDB1;
    private const LineProtocolDialect V3 = LineProtocolDialect.InfluxDB3;

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("# a comment\ncpu usage=1\n  # another\n")]
    [InlineData("cpu usage=1")]
    [InlineData("cpu,host=a,region=b usage=1,idle=2i 123\n")]
    [InlineData("cpu,region=b,host=a usage=1")]
    [InlineData("  cpu  usage=1  123  ")]
    [InlineData("c\\ p\\,u,h\\=o=a\\ b u\\ x=1")]
    [InlineData("cpu t1=t,t2=T,t3=true,t4=True,t5=TRUE,f1=f,f2=F,f3=false,f4=False,f5=FALSE")]
    [InlineData("cpu a=1,b=-1.5,c=1e5,d=1.5E-3,e=-1e+10,f=9223372036854775807i,g=-9223372036854775808i")]
    [InlineData("cpu text=\"a b,c=d \\\" \\\\ \\x\"")]
    [InlineData("cpu text=\"a\nb\",usage=1 5\ncpu usage=2")]
    [InlineData("cpu usage=1 -9223372036854775806\ncpu usage=1 9223372036854775806")]
    [InlineData("größe,müll=ß usage=1")]
    public void Every_server_takes(string body)
    {
        foreach (LineProtocolDialect dialect in Enum.GetValues<LineProtocolDialect>())
        {
            LineBodies.FirstError(body, dialect)?.Message.ShouldBeNull(dialect.ToString());
        }
    }

    [Theory]
    [InlineData(",host=a usage=1", "IQL3701", 1)]
    [InlineData("cpu, usage=1", "IQL3702", 5)]
    [InlineData("cpu,host usage=1", "IQL3703", 9)]
    [InlineData("cpu,host= usage=1", "IQL3703", 10)]
    [InlineData("cpu", "IQL3706", 4)]
    [InlineData("cpu,host=a", "IQL3706", 11)]
    [InlineData("cpu =1", "IQL3707", 5)]
    [InlineData("cpu usage=", "IQL3708", 11)]
    [InlineData("cpu usage=1,idle=,b=1", "IQL3708", 18)]
    [InlineData("cpu usage=1,idle=2,b", "IQL3709", 20)]
    [InlineData("cpu usage=NaN", "IQL3710", 11)]
    [InlineData("cpu usage=1.2.3", "IQL3710", 11)]
    [InlineData("cpu usage=1e", "IQL3710", 11)]
    [InlineData("cpu usage=-", "IQL3710", 11)]
    [InlineData("cpu usage=9223372036854775808i", "IQL3711", 11)]
    [InlineData("cpu usage=Inf", "IQL3713", 11)]
    [InlineData("cpu usage=tRUE", "IQL3713", 11)]
    [InlineData("cpu state=\"a", "IQL3714", 11)]
    [InlineData("cpu usage=1 now", "IQL3715", 13)]
    [InlineData("cpu usage=1 -", "IQL3715", 13)]
    [InlineData("cpu usage=1 99999999999999999999", "IQL3716", 13)]
    [InlineData("cpu usage=1 1 2", "IQL3717", 15)]
    [InlineData("cpu usage=1\r", "IQL3721", 11)]
    public void Every_server_refuses(string line, string id, int column)
    {
        foreach (LineProtocolDialect dialect in Enum.GetValues<LineProtocolDialect>())
        {
            LineProtocolError error = LineBodies.FirstError("ok x=1\n" + line + "\nok x=1", dialect).ShouldNotBeNull(dialect.ToString());
            error.Rule.Id.ShouldBe(id, dialect.ToString());
            error.Line.ShouldBe(2);
            error.Column.ShouldBe(column);
            error.Offset.ShouldBe(6 + column);
        }
    }

    [Theory]
    [InlineData("cpu usage=5.", nameof(V1))]
    [InlineData("cpu usage=.5", nameof(V1))]
    [InlineData("cpu usage=1 ", nameof(V1))]
    [InlineData("cpu text=\"a\"b", nameof(V1))]
    [InlineData("cpu usage=1u", nameof(V3))]
    [InlineData("cpu usage=18446744073709551615u", nameof(V3))]
    [InlineData("cpu usage=1E400", nameof(V3))]
    [InlineData("cpu,path=a=b usage=1", nameof(V3))]
    [InlineData("cpu,host=a,host=b usage=1", nameof(V3))]
    [InlineData("cpu usage=1,", nameof(V3))]
    [InlineData("cpu a,b=1", nameof(V3))]
    [InlineData("cpu usage=1 9223372036854775807", nameof(V3))]
    [InlineData("# text=\"\ncpu usage=1", nameof(V3))]
    public void One_family_takes_what_the_other_refuses(string line, string name)
    {
        LineProtocolDialect taker = name == nameof(V1) ? V1 : V3;
        LineBodies.FirstError(line, taker)?.Message.ShouldBeNull();
        string other = line[0] == '#' ? line.Replace("cpu", ",", StringComparison.Ordinal) : line;
        LineProtocolDialect refuser = line[0] == '#' ? taker : taker == V1 ? V3 : V1;
        LineBodies.FirstError(other, refuser).ShouldNotBeNull();
    }

    [Fact]
    public void Unsigned_integers_go_to_InfluxDB_2() => LineBodies.FirstError("cpu usage=1u", LineProtocolDialect.InfluxDB2).ShouldBeNull();

    [Fact]
    public void A_tag_given_twice_with_one_value_goes_to_Clustered_and_with_two_it_does_not()
    {
        LineBodies.FirstError("cpu,b=1,a=1,b=1 usage=1", LineProtocolDialect.Clustered).ShouldBeNull();
        LineBodies.FirstError("cpu,b=1,a=1,b=2 usage=1", LineProtocolDialect.Clustered).ShouldNotBeNull().Rule.Id.ShouldBe("IQL3705");
    }

    [Fact]
    public void A_tag_given_twice_is_found_among_many()
    {
        string tags = string.Concat(Enumerable.Range(0, 3_000).Select(i => $",t{i * 7919 % 3_000}=1"));
        LineBodies.FirstError($"cpu{tags} usage=1", V1).ShouldBeNull();
        LineBodies.FirstError($"cpu{tags},t17=1 usage=1", V1).ShouldNotBeNull().Rule.Id.ShouldBe("IQL3705");
    }

    [Fact]
    public void The_longest_key_is_taken_and_a_longer_one_is_not()
    {
        // The key of the series, four bytes, and the key of the field.
        string name = new('m', 65_535 - 4 - 1);
        LineBodies.FirstError($"{name} v=1", V1).ShouldBeNull();
        LineBodies.FirstError($"{name}m v=1", V1).ShouldNotBeNull().Rule.Id.ShouldBe("IQL3718");
    }

    [Fact]
    public void The_longest_string_of_InfluxDB_3_is_taken_and_a_longer_one_is_not()
    {
        string text = new('a', 65_535);
        LineBodies.FirstError($"m v=\"\\\"{text}\"", V3).ShouldBeNull();
        LineBodies.FirstError($"m v=\"ab{text}\"", V3).ShouldNotBeNull().Rule.Id.ShouldBe("IQL3719");
        LineBodies.FirstError($"m v=\"ab{text}\"", V1).ShouldBeNull();
    }

    [Theory]
    [InlineData(60_000_000_000, 153_722_867)]
    [InlineData(1_000_000_000, 9_223_372_036)]
    public void A_timestamp_is_in_range_when_its_nanoseconds_are(long unit, long largest)
    {
        foreach (LineProtocolDialect dialect in Enum.GetValues<LineProtocolDialect>())
        {
            LineBodies.FirstError($"m v=1 {largest}\nm v=1 -{largest}", dialect, unit).ShouldBeNull();
            LineBodies.FirstError($"m v=1 {largest + 1}", dialect, unit).ShouldNotBeNull().Rule.Id.ShouldBe("IQL3716");
            LineBodies.FirstError($"m v=1 -{largest + 1}", dialect, unit).ShouldNotBeNull().Rule.Id.ShouldBe("IQL3716");
        }
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_go_to_InfluxDB_1_alone()
    {
        byte[] body = [.. "m,a="u8, 0xFF, .. " v=1\n"u8];
        LineBodies.FirstError(body, V1).ShouldBeNull();
        LineProtocolError error = LineBodies.FirstError(body, V3).ShouldNotBeNull();
        error.Rule.Id.ShouldBe("IQL3722");
        error.Offset.ShouldBe(4);
        error.Message.ShouldContain("\uFFFD");
    }

    [Fact]
    public void The_message_tells_Telegraf_to_give_the_line_up_and_where_it_is()
    {
        LineProtocolError error = LineBodies.FirstError("a v=1\nb x=\"1\n2\",é=1,v=bad 5\n", V1).ShouldNotBeNull();
        (error.Line, error.Column).ShouldBe((3L, 10));
        error.Message.ShouldBe(
            "unable to parse 'b x=\"1\uFFFD2\",é=1,v=bad 5': line 3, column 10: The value is no number and no boolean, and a string has double quotes. Write it in double quotes. (IQL3713)");
    }

    [Fact]
    public void The_excerpt_of_a_long_line_is_short()
    {
        LineProtocolError error = LineBodies.FirstError($"m a=\"{new string('é', 5_000)}\",v=bad,b=\"{new string('é', 5_000)}\"", V1).ShouldNotBeNull();
        error.Excerpt.Length.ShouldBeLessThan(90);
        error.Excerpt.ShouldContain(",v=bad,");
        error.Excerpt.ShouldNotContain('\uFFFD');
    }

    [Fact]
    public void Timestamps_are_counted_in_another_unit_and_all_else_stays_as_it_is()
    {
        const string Body = "# 5\nm v=\"5 \n 5\" 5 \nm,t=1 v=1 -7\n\nm v=1\nm v=1  0\nm v=2 8";
        LineBodies.Filter(Encoding.UTF8.GetBytes(Body), V1, 3_600_000_000_000, 3_600, 1_000).Output
            .ShouldBe("# 5\nm v=\"5 \n 5\" 18000 \nm,t=1 v=1 -25200\n\nm v=1\nm v=1  0\nm v=2 28800");
    }
}
