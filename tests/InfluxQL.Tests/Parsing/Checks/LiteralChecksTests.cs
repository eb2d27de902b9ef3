using InfluxQL.Diagnostics;

namespace InfluxQL.Parsing.Checks;

public sealed class LiteralChecksTests
{
    [Fact]
    public void An_integer_that_fits_no_type_is_refused()
    {
        "SELECT 18446744073709551615 FROM m".ShouldBeAccepted();
        "SELECT 18446744073709551616 FROM m".ShouldBeRefused(DiagnosticDescriptors.IntegerTooLarge, "18446744073709551616")
            .As("unable to parse integer at line 1, char 8");
    }

    [Fact]
    public void A_limit_of_any_size_is_accepted()
    {
        "SELECT v FROM m LIMIT 99999999999999999999 OFFSET 99999999999999999999".ShouldBeAccepted();
    }

    [Fact]
    public void A_negative_integer_below_64_bits_is_refused_without_a_position()
    {
        "SELECT - 9223372036854775808 FROM m".ShouldBeAccepted();
        "SELECT - 9223372036854775809 FROM m".ShouldBeRefused(DiagnosticDescriptors.IntegerTooSmall, "- 9223372036854775809")
            .As("constant -9223372036854775809 underflows int64");
        "SELECT -(9223372036854775809) FROM m".ShouldBeAccepted();
        "SELECT 5 - 9223372036854775809 FROM m".ShouldBeAccepted();
    }

    [Fact]
    public void The_number_of_a_query_or_shard_is_unsigned()
    {
        "KILL QUERY 18446744073709551616".ShouldBeRefused(DiagnosticDescriptors.IntegerTooLarge, "18446744073709551616")
            .As("strconv.ParseUint: parsing \"18446744073709551616\": value out of range at line 1, char 12");
        "DROP SHARD 18446744073709551615".ShouldBeAccepted();
    }

    [Fact]
    public void A_number_beyond_all_floating_point_numbers_is_refused()
    {
        string number = new string('9', 310) + ".0";

        $"SELECT {number} FROM m".ShouldBeRefused(DiagnosticDescriptors.NumberTooLarge, number).As("unable to parse number at line 1, char 8");
    }

    [Theory]
    [InlineData("1y", "y", "IQL0054")]
    [InlineData("1us", "us", "IQL0054")]
    [InlineData("1h5mo", "mo", "IQL0054")]
    [InlineData("0x10", "x", "IQL0054")]
    [InlineData("1H", "H", "IQL0054")]
    [InlineData("1e5", "1e5", "IQL0055")]
    [InlineData("1h30", "1h30", "IQL0103")]
    public void What_is_no_duration_is_refused_without_a_position_in_an_expression(string duration, string offending, string id)
    {
        $"SELECT v FROM m WHERE time > now() - {duration}".ShouldBeRefused(DiagnosticDescriptors.Find(id)!, offending).As("invalid duration");
    }

    [Fact]
    public void A_duration_among_options_is_refused_with_its_position()
    {
        "CREATE DATABASE d WITH DURATION 1us".ShouldBeRefused(DiagnosticDescriptors.UnknownDurationUnit, "us").As("invalid duration at line 1, char 33");
        "ALTER RETENTION POLICY p ON d DURATION 15251w".ShouldBeRefused(DiagnosticDescriptors.DurationTooLong, "15251w")
            .As("overflowed duration 15251w: choose a smaller duration or INF at line 1, char 40");
    }

    [Fact]
    public void A_regex_that_does_not_compile_is_refused_at_the_character_before_it()
    {
        "SELECT v FROM m WHERE a =~ /(/".ShouldBeRefused(DiagnosticDescriptors.InvalidRegex, "/(/")
            .As("error parsing regexp: missing closing ): `(` at line 1, char 27");
    }

    [Fact]
    public void A_mistake_in_each_statement_is_reported_and_the_first_has_the_text_of_the_reference()
    {
        IReadOnlyList<Diagnostic> diagnostics = Syntax.SyntaxTree.ParseText("SELECT 1y FROM m; SELECT 2y FROM m").GetDiagnostics();

        diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe(["IQL0054", "IQL0054"]);
        diagnostics.Select(diagnostic => diagnostic.ReferenceText).ShouldBe(["invalid duration", null]);
    }
}
