using InfluxQL.Diagnostics;

namespace InfluxQL.Rewriting;

/// <summary>Every form in which a statement names a database or retention policy, for both kinds of servers.</summary>
public class DatabaseRewritingTests
{
    [Theory]
    [InlineData("SELECT v FROM m", "a", "b", "SELECT v FROM m", "a/b")]
    [InlineData("SELECT v FROM c.m", "a", "b", "SELECT v FROM m", "a/c")]
    [InlineData("SELECT v FROM d.c.m", "a", "b", "SELECT v FROM m", "d/c")]
    [InlineData("SELECT v FROM d..m", "a", "b", "SELECT v FROM m", "d/b")]
    [InlineData("SELECT v FROM d..m", "a", null, "SELECT v FROM m", "d")]
    [InlineData("SELECT v FROM autogen.m", "a", "b", "SELECT v FROM m", "a")]
    [InlineData("SELECT v FROM \"default\".m", "a", "b", "SELECT v FROM m", "a")]
    [InlineData("SELECT v FROM m", "a", "AUTOGEN", "SELECT v FROM m", "a")]
    [InlineData("SELECT v FROM d.c./cp.*/", "a", null, "SELECT v FROM /cp.*/", "d/c")]
    [InlineData("SELECT v FROM d../cp.*/", "a", null, "SELECT v FROM /cp.*/", "d")]
    [InlineData("SELECT v FROM \"d\".\"c\".\"a name\"", null, null, "SELECT v FROM \"a name\"", "d/c")]
    [InlineData("SELECT v FROM \"d\".\"c\".\"select\"", null, null, "SELECT v FROM \"select\"", "d/c")]
    [InlineData("SELECT v FROM a.b.m, a.b.n, /x/", "a", "b", "SELECT v FROM m, n, /x/", "a/b")]
    [InlineData("SELECT max(v) FROM (SELECT v FROM d.c.m), (SELECT v FROM (SELECT v FROM d.c.n))", null, null, "SELECT max(v) FROM (SELECT v FROM m), (SELECT v FROM (SELECT v FROM n))", "d/c")]
    [InlineData("SHOW MEASUREMENTS ON d.c", "a", "b", "SHOW MEASUREMENTS", "d/c")]
    [InlineData("SHOW MEASUREMENTS ON d", "a", "b", "SHOW MEASUREMENTS", "d/b")]
    [InlineData("SHOW MEASUREMENTS WITH MEASUREMENT =~ /x/", "a", null, "SHOW MEASUREMENTS WITH MEASUREMENT =~ /x/", "a")]
    [InlineData("SHOW TAG KEYS ON d FROM m", "a", null, "SHOW TAG KEYS FROM m", "d")]
    [InlineData("SHOW TAG VALUES FROM d.c.m WITH KEY = host", null, null, "SHOW TAG VALUES FROM m WITH KEY = host", "d/c")]
    [InlineData("SHOW TAG VALUES ON d FROM c.m WITH KEY = host", null, null, "SHOW TAG VALUES FROM m WITH KEY = host", "d/c")]
    [InlineData("SHOW FIELD KEYS ON \"d\"", null, null, "SHOW FIELD KEYS", "d")]
    [InlineData("SHOW RETENTION POLICIES ON d", "a", null, "SHOW RETENTION POLICIES", "d")]
    [InlineData("EXPLAIN SELECT v FROM d.c.m", null, null, "EXPLAIN SELECT v FROM m", "d/c")]
    [InlineData("SHOW DATABASES", null, null, "SHOW DATABASES", null)]
    public void InfluxDB_3_gets_no_database_in_the_text(string query, string? db, string? rp, string text, string? database)
    {
        PlannedStatement statement = Planned.Valid(Planned.Plan(query, db, rp, "core")).Statements.ShouldHaveSingleItem();

        statement.Text.ShouldBe(text);
        statement.ResolvedDatabase.ShouldBe(database);
    }

    [Theory]
    [InlineData("SELECT v FROM m", "a", "b", "SELECT v FROM a.b.m")]
    [InlineData("SELECT v FROM m", "a", null, "SELECT v FROM a..m")]
    [InlineData("SELECT v FROM c.m", "a", "b", "SELECT v FROM a.c.m")]
    [InlineData("SELECT v FROM d.c.m", "a", "b", "SELECT v FROM d.c.m")]
    [InlineData("SELECT v FROM d..m", "a", "b", "SELECT v FROM d.b.m")]
    [InlineData("SELECT v FROM d..m", null, null, "SELECT v FROM d..m")]
    [InlineData("SELECT v FROM /x/", "a b", "select", "SELECT v FROM \"a b\".\"select\"./x/")]
    [InlineData("SELECT v FROM /x/", "a", null, "SELECT v FROM a../x/")]
    [InlineData("SELECT v FROM a.b.m, c.n", "a", null, "SELECT v FROM a.b.m, a.c.n")]
    [InlineData("SELECT max(v) FROM (SELECT v FROM m)", "a", "b", "SELECT max(v) FROM (SELECT v FROM a.b.m)")]
    [InlineData("SELECT v INTO n FROM m", "a", null, "SELECT v INTO a..n FROM a..m")]
    [InlineData("SELECT v INTO x.y.n FROM m", "a", "b", "SELECT v INTO x.y.n FROM a.b.m")]
    [InlineData("SELECT v INTO y.:MEASUREMENT FROM /m/", "a", null, "SELECT v INTO a.y.:MEASUREMENT FROM a../m/")]
    [InlineData("SHOW MEASUREMENTS", "a", "b", "SHOW MEASUREMENTS ON a")]
    [InlineData("SHOW MEASUREMENTS ON d.c", "a", "b", "SHOW MEASUREMENTS ON d.c")]
    [InlineData("SHOW MEASUREMENTS WITH MEASUREMENT = m", "a", "b", "SHOW MEASUREMENTS ON a WITH MEASUREMENT = m")]
    [InlineData("SHOW TAG KEYS ON d FROM m", "a", null, "SHOW TAG KEYS ON d FROM d..m")]
    [InlineData("SHOW TAG VALUES FROM m WITH KEY = host", "a", "b", "SHOW TAG VALUES ON a FROM a.b.m WITH KEY = host")]
    [InlineData("SHOW RETENTION POLICIES", "a", null, "SHOW RETENTION POLICIES ON a")]
    [InlineData("SHOW SERIES CARDINALITY", "a", null, "SHOW SERIES CARDINALITY ON a")]
    [InlineData("DELETE FROM m WHERE host = 'x'", "a", "b", "DELETE FROM m WHERE host = 'x'")]
    [InlineData("DROP SERIES FROM m", "a", "b", "DROP SERIES FROM m")]
    [InlineData("EXPLAIN SELECT v FROM m", "a", null, "EXPLAIN SELECT v FROM a..m")]
    [InlineData("CREATE CONTINUOUS QUERY cq ON d BEGIN SELECT mean(v) INTO n FROM m GROUP BY time(1m) END", "a", null, "CREATE CONTINUOUS QUERY cq ON d BEGIN SELECT mean(v) INTO d..n FROM d..m GROUP BY time(1m) END")]
    public void InfluxDB_1_gets_full_names(string query, string? db, string? rp, string text)
    {
        Planned.Text(query, db, rp).ShouldBe(text);
    }

    [Theory]
    [InlineData("core", "SELECT v FROM a.b.m, a.c.m")]
    [InlineData("core", "SELECT v FROM a.b.m, n")]
    [InlineData("core", "SELECT max(v) FROM (SELECT v FROM x..m), (SELECT v FROM y..m)")]
    [InlineData("core", "SHOW MEASUREMENTS ON *")]
    [InlineData("core", "SHOW MEASUREMENTS ON *.*")]
    [InlineData("core", "SHOW MEASUREMENTS ON d.*")]
    [InlineData("core", "SHOW TAG KEYS ON x FROM y.c.m")]
    [InlineData("oss-1.x", "SELECT v FROM x..m, y..m")]
    [InlineData("oss-1.x", "SELECT max(v) FROM (SELECT v FROM x..m), (SELECT v FROM y..m)")]
    [InlineData("oss-1.x", "SHOW TAG KEYS ON x FROM y.c.m")]
    public void One_statement_reads_from_one_database(string target, string query)
    {
        Diagnostic error = Planned.Plan(query, target: target).Diagnostics.ShouldHaveSingleItem();

        error.Id.ShouldBe("IQL3030");
        error.ReferenceText.ShouldBe("can only perform queries on a single database");
    }

    [Fact]
    public void Names_that_resolve_to_one_database_are_one()
    {
        Planned.Text("SELECT v FROM a.autogen.m, a..n, \"default\".o", target: "core").ShouldBe("SELECT v FROM m, n, o");
    }

    [Fact]
    public void Statements_of_one_request_may_go_to_different_databases()
    {
        QueryPlan plan = Planned.Valid(Planned.Plan("SELECT v FROM x.y.m; SELECT v FROM z..m;; SHOW MEASUREMENTS", "a", target: "clustered"));

        plan.Statements.Select(s => s.ResolvedDatabase).ShouldBe(["x/y", "z", "a"]);
        plan.Statements.Select(s => (s.Database, s.RetentionPolicy)).ShouldBe([("x", "y"), ("z", null), ("a", null)]);
    }

    [Theory]
    [InlineData("clustered")]
    [InlineData("oss-1.x")]
    public void Every_database_is_one_that_somebody_named(string target)
    {
        Diagnostic error = Planned.Plan("SELECT v FROM b.m", null, target: target).Diagnostics.ShouldHaveSingleItem();
        error.Id.ShouldBe("IQL3031");
        error.ReferenceText.ShouldBe("must specify a 'db' parameter, or provide the database in the InfluxQL query");
        Planned.Errors(Planned.Plan("SHOW TAG KEYS", null, target: target)).ShouldBe(["IQL3031"]);
    }

    [Fact]
    public void All_databases_of_a_1_x_server_need_a_right_on_all()
    {
        PlannedStatement statement = Planned.Valid(Planned.Plan("SHOW MEASUREMENTS ON *.*")).Statements.ShouldHaveSingleItem();

        statement.IsAboutAllDatabases.ShouldBeTrue();
        statement.Text.ShouldBe("SHOW MEASUREMENTS ON *.*");
        statement.ResolvedDatabase.ShouldBeNull();
    }

    [Fact]
    public void Only_InfluxDB_3_is_strict_about_names()
    {
        Planned.Errors(Planned.Plan("SELECT v FROM m", "my db", target: "core")).ShouldBe(["IQL3032"]);
        Planned.Errors(Planned.Plan("SELECT v FROM m", "a", "b.c", "core")).ShouldBe(["IQL3032"]);
        Planned.Text("SELECT v FROM m", "my db").ShouldBe("SELECT v FROM \"my db\"..m");
    }

    [Fact]
    public void A_plan_says_what_is_read_and_written()
    {
        PlannedStatement statement = Planned.Valid(Planned.Plan("SELECT v INTO x.y.n FROM m, c./z/", "a", "b")).Statements[0];

        statement.Reads.Select(r => r.ToString()).ShouldBe(["a.b.m", "a.c./z/"]);
        statement.WrittenDatabases.ShouldBe(["x"]);
        statement.RetentionPolicy.ShouldBeNull();
        statement.Changes.Select(c => c.Step).ShouldBe([PlanStep.Database]);
    }
}
