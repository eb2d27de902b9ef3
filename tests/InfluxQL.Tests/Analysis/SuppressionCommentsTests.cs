namespace InfluxQL.Analysis;

public class SuppressionCommentsTests
{
    private static readonly AnalysisOptions s_honoring = new() { HonorSuppressionComments = true, Now = CheckedQuery.Now };

    [Theory]
    // Directly before the statement.
    [InlineData("-- influxql:disable IQL4010\nSELECT v FROM cpu LIMIT 1")]
    [InlineData("/* influxql:disable IQL4010 */ SELECT v FROM cpu LIMIT 1")]
    [InlineData("/*influxql:disable IQL4010*/SELECT v FROM cpu LIMIT 1")]
    [InlineData("SHOW TAG KEYS; -- influxql:disable IQL4010\nSELECT v FROM cpu LIMIT 1")]
    // Inside it, also at its end.
    [InlineData("SELECT v -- influxql:disable IQL4010\nFROM cpu LIMIT 1")]
    [InlineData("SELECT v FROM cpu LIMIT 1 -- influxql:disable IQL4010")]
    [InlineData("SELECT v FROM cpu LIMIT 1\n-- influxql:disable IQL4010\n; SHOW TAG KEYS")]
    // Several IDs, in any letter case, and a reason.
    [InlineData("-- influxql:disable IQL4001,IQL4010\nSELECT v FROM cpu LIMIT 1")]
    [InlineData("-- influxql:disable IQL4001 , iql4010 the first point is meant\nSELECT v FROM cpu LIMIT 1")]
    // The whole file.
    [InlineData("-- influxql:disable-file IQL4010\nSHOW TAG KEYS; SELECT v FROM cpu LIMIT 1")]
    [InlineData("/* x */ -- y\n/* influxql:disable-file IQL4001, IQL4010 */ SHOW TAG KEYS; SELECT v FROM cpu LIMIT 1; SELECT w FROM cpu LIMIT 1")]
    public void A_comment_suppresses_advice(string query)
    {
        CheckedQuery.Findings(query, s_honoring).ShouldBeEmpty();
        CheckedQuery.Findings(query).ShouldNotBeEmpty();
    }

    [Theory]
    // Of another statement.
    [InlineData("-- influxql:disable IQL4010\nSHOW TAG KEYS; SELECT v FROM cpu LIMIT 1")]
    [InlineData("SELECT v FROM cpu LIMIT 1; -- influxql:disable IQL4010")]
    [InlineData("SELECT v FROM cpu LIMIT 1; /* influxql:disable IQL4010 */ SHOW TAG KEYS")]
    // Not before the first statement.
    [InlineData("SHOW TAG KEYS; -- influxql:disable-file IQL4010\nSELECT v FROM cpu LIMIT 1")]
    // Not a directive.
    [InlineData("-- influxql:disable\nSELECT v FROM cpu LIMIT 1")]
    [InlineData("-- influxql:disableIQL4010\nSELECT v FROM cpu LIMIT 1")]
    [InlineData("-- please influxql:disable IQL4010\nSELECT v FROM cpu LIMIT 1")]
    [InlineData("-- influxql:disable IQL4001 IQL4010\nSELECT v FROM cpu LIMIT 1")]
    [InlineData("SELECT '-- influxql:disable IQL4010', v FROM cpu LIMIT 1")]
    public void Another_comment_does_not(string query)
    {
        CheckedQuery.Findings(query, s_honoring).ShouldContain("IQL4010: LIMIT 1");
    }

    [Theory]
    [InlineData("-- influxql:disable-file IQL1009,IQL1030,IQL2001,IQL0001\nDROP DATABASE db", "IQL1009")]
    [InlineData("/* influxql:disable IQL1030 */ SHOW TAG KEYS SLIMIT 1", "IQL1030")]
    [InlineData("/* influxql:disable IQL0010 */ SELECT", "IQL0010")]
    public void A_comment_suppresses_no_error(string query, string expected)
    {
        CheckedQuery.Check(query, s_honoring).ShouldHaveSingleItem().Id.ShouldBe(expected);
    }
}
