namespace InfluxQL.Syntax;

public class MeasurementPathTests
{
    [Theory]
    [InlineData("m", null, null, "m")]
    [InlineData("rp.m", null, "rp", "m")]
    [InlineData("db.rp.m", "db", "rp", "m")]
    [InlineData("db..m", "db", "", "m")]
    [InlineData("\"a.b\".\"select\"", null, "a.b", "select")]
    [InlineData("/re/", null, null, null)]
    [InlineData("rp./re/", null, "rp", null)]
    [InlineData("db.rp./re/", "db", "rp", null)]
    [InlineData("db../re/", "db", "", null)]
    public void A_source_tells_its_database_policy_and_measurement(string text, string? database, string? policy, string? measurement)
    {
        var select = (SelectStatementSyntax)SyntaxFactory.ParseStatement("SELECT v FROM " + text);
        var source = (MeasurementSourceSyntax)select.FromClause.Sources[0];

        source.SyntaxTree.GetDiagnostics().ShouldBeEmpty();
        source.Database?.ValueText.ShouldBe(database);
        source.RetentionPolicy?.ValueText.ShouldBe(policy);
        source.Measurement?.ValueText.ShouldBe(measurement);
        new[] { source.Database, source.RetentionPolicy, source.Measurement }.Select(name => name is null)
            .ShouldBe(new[] { database is null, policy is null, measurement is null });
    }

    [Theory]
    [InlineData("m", null, null, "m", false)]
    [InlineData("db.rp.m", "db", "rp", "m", false)]
    [InlineData("db..m", "db", "", "m", false)]
    [InlineData("rp.:MEASUREMENT", null, "rp", null, true)]
    [InlineData("db.rp.:MEASUREMENT", "db", "rp", null, true)]
    [InlineData("db..:MEASUREMENT", "db", "", null, true)]
    public void A_target_tells_its_database_policy_and_measurement(string text, string? database, string? policy, string? measurement, bool isBackReference)
    {
        var select = (SelectStatementSyntax)SyntaxFactory.ParseStatement($"SELECT v INTO {text} FROM cpu");
        IntoTargetSyntax target = select.IntoClause!.Target;

        target.SyntaxTree.GetDiagnostics().ShouldBeEmpty();
        target.IsBackReference.ShouldBe(isBackReference);
        target.Database?.ValueText.ShouldBe(database);
        target.RetentionPolicy?.ValueText.ShouldBe(policy);
        target.Measurement?.ValueText.ShouldBe(measurement);
        new[] { target.Database, target.RetentionPolicy, target.Measurement }.Select(name => name is null)
            .ShouldBe(new[] { database is null, policy is null, measurement is null });
    }
}
