using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Parsing.Checks;

public sealed class ContinuousQueryChecksTests
{
    private const string Begin = "CREATE CONTINUOUS QUERY c ON d ";

    [Fact]
    public void A_result_must_be_written_somewhere()
    {
        (Begin + "BEGIN SELECT mean(v) FROM m GROUP BY time(1m) END").ShouldBeRefused(DiagnosticDescriptors.ContinuousQueryWithoutInto, "FROM")
            .As("found FROM, expected INTO at line 1, char 53");
    }

    [Fact]
    public void A_subquery_need_not_write_its_result()
    {
        (Begin + "BEGIN SELECT mean(v) INTO x FROM (SELECT v FROM m) GROUP BY time(1m) END").ShouldBeAccepted();
    }

    [Theory]
    [InlineData("m END", "found m, expected GROUP BY time(...) at line 1, char 65")]
    [InlineData("m GROUP BY time(0s) END", "found ), expected GROUP BY time(...) at line 1, char 83")]
    [InlineData("m GROUP BY time(0s)END", "found 0s, expected GROUP BY time(...) at line 1, char 81")]
    [InlineData("/re/ END", "found re, expected GROUP BY time(...) at line 1, char 64")]
    [InlineData("m GROUP BY time(a) END", "found ), expected GROUP BY time(...), time dimension must have duration argument at line 1, char 82")]
    [InlineData("m GROUP BY time() END", "found ), expected GROUP BY time(...), time dimension expected 1 or 2 arguments at line 1, char 81")]
    public void A_call_needs_an_interval(string rest, string reference)
    {
        Diagnostic diagnostic = SyntaxTree.ParseText(Begin + "BEGIN SELECT mean(v) INTO x FROM " + rest).GetDiagnostics().ShouldHaveSingleItem();

        diagnostic.Descriptor.ShouldBe(DiagnosticDescriptors.ContinuousQueryWithoutInterval);
        diagnostic.ReferenceText.ShouldBe(reference);
    }

    [Fact]
    public void Without_a_call_the_interval_may_be_absent_but_not_wrong()
    {
        (Begin + "BEGIN SELECT v INTO x FROM m END").ShouldBeAccepted();
        (Begin + "BEGIN SELECT v INTO x FROM m GROUP BY time(a) END").ShouldBeRefused(DiagnosticDescriptors.ContinuousQueryInterval, "time(a)")
            .As("time dimension must have duration argument");
    }

    [Fact]
    public void RESAMPLE_is_not_all_zero()
    {
        (Begin + "RESAMPLE EVERY 0s FOR 0s BEGIN SELECT v INTO x FROM m END")
            .ShouldBeRefused(DiagnosticDescriptors.ResampleWithoutInterval, "RESAMPLE EVERY 0s FOR 0s")
            .As("found BEGIN, expected EVERY, FOR at line 1, char 57");
    }

    [Theory]
    [InlineData("RESAMPLE FOR 30s", "1m", "30s")]
    [InlineData("RESAMPLE EVERY 2h FOR 90m", "2h", "90m")]
    public void RESAMPLE_FOR_covers_an_interval_at_least(string resample, string least, string got)
    {
        (Begin + resample + " BEGIN SELECT mean(v) INTO x FROM m GROUP BY time(1m) END").ShouldBeRefused(DiagnosticDescriptors.ResampleForTooShort, got)
            .As($"FOR duration must be >= GROUP BY time duration: must be a minimum of {least}, got {got}");
    }

    [Fact]
    public void An_interval_that_a_parameter_gives_is_not_checked_before_its_value_is_known()
    {
        (Begin + "BEGIN SELECT mean(v) INTO x FROM m GROUP BY time($i) END").ShouldBeAccepted();
    }
}
