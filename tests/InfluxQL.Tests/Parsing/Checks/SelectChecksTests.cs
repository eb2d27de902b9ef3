using InfluxQL.Diagnostics;

namespace InfluxQL.Parsing.Checks;

public sealed class SelectChecksTests
{
    [Theory]
    [InlineData("SELECT a = 1 FROM m", "=", "=", 8)]
    [InlineData("SELECT v, a <> 1 FROM m", "<>", "!=", 11)]
    [InlineData("SELECT 'x' AND b FROM m", "AND", "AND", 7)]
    [InlineData("SELECT f((a > 1)) FROM m", ">", ">", 8)]
    public void A_condition_among_the_fields_is_refused_at_the_start_of_its_field(string query, string offending, string named, int character)
    {
        query.ShouldBeRefused(DiagnosticDescriptors.ConditionInField, offending)
            .As($"invalid operator {named} in SELECT clause at line 1, char {character}; operator is intended for WHERE clause");
    }

    [Fact]
    public void Of_several_conditions_in_a_field_the_reference_names_the_last()
    {
        "SELECT (a = 1) + (b > 2) FROM m".ShouldBeRefused(DiagnosticDescriptors.ConditionInField, "=")
            .As("invalid operator > in SELECT clause at line 1, char 8; operator is intended for WHERE clause");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"none\"")]
    [InlineData("previous")]
    [InlineData("linear")]
    [InlineData("0")]
    [InlineData("- 1.5")]
    [InlineData("-9223372036854775808")]
    [InlineData("$x")]
    public void What_fill_takes_is_accepted(string argument)
    {
        $"SELECT mean(v) FROM m GROUP BY time(1m) fill({argument})".ShouldBeAccepted();
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("'null'")]
    [InlineData("null::float")]
    [InlineData("a.null")]
    [InlineData("(0)")]
    [InlineData("1s")]
    [InlineData("9223372036854775808")]
    [InlineData("/null/")]
    public void What_fill_does_not_take_is_refused(string argument)
    {
        $"SELECT mean(v) FROM m GROUP BY time(1m) fill({argument})".ShouldBeRefused(DiagnosticDescriptors.FillArgument, argument)
            .As("expected number argument in fill()");
    }

    [Theory]
    [InlineData("()")]
    [InlineData("(0, 1)")]
    public void Fill_takes_one_argument(string arguments)
    {
        $"SELECT mean(v) FROM m GROUP BY time(1m) fill{arguments}".ShouldBeRefused(DiagnosticDescriptors.FillArgumentCount, arguments)
            .As("fill requires an argument, e.g.: 0, null, none, previous, linear");
    }

    [Fact]
    public void A_time_zone_must_exist_with_its_letter_case()
    {
        "SELECT v FROM m tz('Europe/Berlin'); SELECT v FROM m tz(''); SELECT v FROM m tz($zone)".ShouldBeAccepted();
        "SELECT v FROM m tz('europe/berlin')".ShouldBeRefused(DiagnosticDescriptors.UnknownTimeZone, "'europe/berlin'")
            .As("unable to find time zone europe/berlin");
        "SELECT v FROM m tz(\"UTC\")".ShouldBeRefused(DiagnosticDescriptors.TimeZoneArgument, "\"UTC\"").As("expected string argument in tz()");
        "SELECT v FROM m tz()".ShouldBeRefused(DiagnosticDescriptors.TimeZoneArgumentCount, "()").As("tz requires exactly one argument");
    }

    [Fact]
    public void Results_are_ordered_by_time_alone()
    {
        "SELECT v FROM m ORDER BY \"time\" DESC; SELECT v FROM m ORDER BY ASC".ShouldBeAccepted();
        "SELECT v FROM m ORDER BY v".ShouldBeRefused(DiagnosticDescriptors.OrderByOther, "v").As("only ORDER BY time supported at this time");
        "SELECT v FROM m ORDER BY TIME".ShouldBeRefused(DiagnosticDescriptors.OrderByOther, "TIME");
        "SELECT v FROM m ORDER BY time, v DESC".ShouldBeRefused(DiagnosticDescriptors.OrderByOther, "v DESC");
    }
}
