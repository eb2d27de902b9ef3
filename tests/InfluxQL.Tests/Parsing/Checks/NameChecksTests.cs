using InfluxQL.Diagnostics;

namespace InfluxQL.Parsing.Checks;

public sealed class NameChecksTests
{
    [Theory]
    [InlineData("SELECT v FROM a.b.c.d", "a.b.c.d", "\"a\".\"b\".\"c\".d")]
    [InlineData("SELECT v FROM a...\"d e\"", "a...\"d e\"", "\"a\"...\"d e\"")]
    [InlineData("SELECT a.b.c.d FROM m", "a.b.c.d", "\"a\".\"b\".\"c\".d")]
    [InlineData("SELECT v INTO a.b.c.d FROM m", "a.b.c.d", "\"a\".\"b\".\"c\".d")]
    public void A_name_of_four_segments_is_refused(string query, string offending, string quoted)
    {
        query.ShouldBeRefused(DiagnosticDescriptors.TooManySegments, offending).As($"too many segments in {quoted} at line 1, char 1");
    }

    [Fact]
    public void Three_segments_and_a_dot_before_a_cast_or_a_division_are_accepted()
    {
        "SELECT a.b.c.::float, a.b.c./2 FROM a.b.c".ShouldBeAccepted();
    }

    [Theory]
    [InlineData("SELECT v FROM a.b.c./re/", ";", 21)]
    [InlineData("SELECT v FROM (SELECT v FROM a.b.c./re/)", ")", 36)]
    [InlineData("SHOW TAG VALUES FROM a.b.c./re/ WITH KEY = k", "WITH", 28)]
    public void A_regex_after_three_segments_is_refused(string query, string expected, int character)
    {
        query.ShouldBeRefused(DiagnosticDescriptors.RegexAfterMeasurement, "/re/").As($"found /, expected {expected} at line 1, char {character}");
    }

    [Fact]
    public void A_back_reference_after_three_segments_is_refused()
    {
        "SELECT v INTO a.b.:MEASUREMENT FROM m".ShouldBeAccepted();
        "SELECT v INTO a.b.c :MEASUREMENT FROM m".ShouldBeRefused(DiagnosticDescriptors.BackReferenceAfterMeasurement, ":MEASUREMENT")
            .As("found :, expected FROM at line 1, char 21");
    }

    [Fact]
    public void DELETE_names_no_database()
    {
        "DELETE FROM rp.m".ShouldBeAccepted();
        "DELETE FROM db..m".ShouldBeRefused(DiagnosticDescriptors.DatabaseNotAllowed, "db").As("database not supported at line 1, char 1");
    }

    [Fact]
    public void DROP_SERIES_names_neither_database_nor_retention_policy()
    {
        "DROP SERIES FROM rp.m".ShouldBeRefused(DiagnosticDescriptors.RetentionPolicyNotAllowed, "rp")
            .As("retention policy not supported at line 1, char 1");
        "DROP SERIES FROM db..m".ShouldBeRefused(DiagnosticDescriptors.DatabaseNotAllowed, "db").As("database not supported at line 1, char 1");
    }

    [Fact]
    public void Of_several_sources_the_last_mistake_has_the_text_of_the_reference()
    {
        IReadOnlyList<Diagnostic> diagnostics = Syntax.SyntaxTree.ParseText("DROP SERIES FROM rp.m, db..m").GetDiagnostics();

        diagnostics.Select(diagnostic => diagnostic.ReferenceText).ShouldBe([null, "database not supported at line 1, char 1"]);
    }

    [Fact]
    public void A_cast_names_one_of_the_types()
    {
        "SELECT a::FLOAT, b::\"string\", c::field, d::tag FROM m".ShouldBeAccepted();
        "SELECT a::double FROM m".ShouldBeRefused(DiagnosticDescriptors.UnknownCastType, "double")
            .As("found double, expected float, integer, unsigned, string, boolean, field, tag at line 1, char 11");
    }
}
