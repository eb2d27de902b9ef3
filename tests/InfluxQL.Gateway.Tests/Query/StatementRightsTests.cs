using System.Diagnostics;
using System.Net;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Query;

public sealed class StatementRightsTests
{
    public static TheoryData<SyntaxKind> Kinds => new(Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsStatement));

    // One statement of every kind, and what a token needs for it; a is the database of the request.
    public static TheoryData<string, string> Statements => new()
    {
        { "SELECT v FROM m", "read a" },
        { "SELECT v FROM b..m", "read b" },
        { "SELECT v INTO n FROM m", "read a, write a" },
        { "SELECT v INTO b..n FROM a..m", "read a, write b" },
        { "EXPLAIN SELECT v FROM m", "read a" },
        { "EXPLAIN ANALYZE SELECT v INTO b..n FROM m", "read a, write b" },
        { "DELETE FROM m", "write a" },
        { "DROP SERIES FROM m", "write a" },
        { "DROP MEASUREMENT m", "write a" },
        { "SHOW DATABASES", "any" },
        { "SHOW RETENTION POLICIES", "read a" },
        { "SHOW RETENTION POLICIES ON b", "read b" },
        { "SHOW SERIES", "read a" },
        { "SHOW SERIES CARDINALITY", "read a" },
        { "SHOW SERIES EXACT CARDINALITY ON b", "read b" },
        { "SHOW MEASUREMENTS", "read a" },
        { "SHOW MEASUREMENTS ON b", "read b" },
        { "SHOW MEASUREMENTS ON *", "read all" },
        { "SHOW MEASUREMENTS ON *.*", "read all" },
        { "SHOW MEASUREMENT CARDINALITY", "read a" },
        { "SHOW TAG KEYS", "read a" },
        { "SHOW TAG KEY CARDINALITY", "read a" },
        { "SHOW TAG VALUES WITH KEY = k", "read a" },
        { "SHOW TAG VALUES CARDINALITY WITH KEY = k", "read a" },
        { "SHOW FIELD KEYS", "read a" },
        { "SHOW FIELD KEY CARDINALITY", "read a" },
        { "CREATE DATABASE b", "write b" },
        { "DROP DATABASE b", "write b" },
        { "CREATE RETENTION POLICY p ON b DURATION 1d REPLICATION 1", "write b" },
        { "ALTER RETENTION POLICY p ON b DEFAULT", "write b" },
        { "DROP RETENTION POLICY p ON b", "write b" },
        { "CREATE CONTINUOUS QUERY c ON a BEGIN SELECT mean(v) INTO b..n FROM a..m GROUP BY time(1h) END", "read a, write a, write b" },
        { "DROP CONTINUOUS QUERY c ON b", "write b" },
        { "SHOW CONTINUOUS QUERIES", "read all, write all" },
        { "SHOW USERS", "read all, write all" },
        { "SHOW GRANTS FOR u", "read all, write all" },
        { "CREATE USER u WITH PASSWORD 'p'", "read all, write all" },
        { "DROP USER u", "read all, write all" },
        { "SET PASSWORD FOR u = 'p'", "read all, write all" },
        { "GRANT READ ON a TO u", "read all, write all" },
        { "GRANT ALL TO u", "read all, write all" },
        { "REVOKE READ ON a FROM u", "read all, write all" },
        { "REVOKE ALL FROM u", "read all, write all" },
        { "SHOW SUBSCRIPTIONS", "read all, write all" },
        { "CREATE SUBSCRIPTION s ON a.p DESTINATIONS ALL 'udp://x:1'", "read all, write all" },
        { "DROP SUBSCRIPTION s ON a.p", "read all, write all" },
        { "SHOW QUERIES", "read all, write all" },
        { "KILL QUERY 1", "read all, write all" },
        { "SHOW SHARDS", "read all, write all" },
        { "SHOW SHARD GROUPS", "read all, write all" },
        { "DROP SHARD 1", "read all, write all" },
        { "SHOW STATS", "read all, write all" },
        { "SHOW DIAGNOSTICS", "read all, write all" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_statement_stands_in_the_table(SyntaxKind kind)
    {
        if (kind is SyntaxKind.EmptyStatement or SyntaxKind.IncompleteStatement)
        {
            // No plan holds these, so a right for them would be one that nobody checks.
            Should.Throw<UnreachableException>(() => StatementRights.Of(kind));
        }
        else
        {
            Enum.IsDefined(StatementRights.Of(kind)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Every_kind_of_statement_is_tried()
    {
        IEnumerable<SyntaxKind> tried = Statements.Select(row => SyntaxTree.ParseText((string)row[0]).GetQuery().Statements[0].Kind).Distinct();

        tried.Order().ShouldBe(Enum.GetValues<SyntaxKind>().Where(kind => SyntaxFacts.IsStatement(kind) && kind is not (SyntaxKind.EmptyStatement or SyntaxKind.IncompleteStatement)).Order());
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_statement_runs_with_the_rights_that_it_needs_and_not_with_one_less(string statement, string rights)
    {
        string[] needed = rights.Split(", ");
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, options => options.Tokens =
        [
            GatewayUnderTest.Token("enough", ReadOf(needed), WriteOf(needed)),
            .. needed.Select((right, i) => GatewayUnderTest.Token($"lacks{i}", LessOf(needed, right, "read"), LessOf(needed, right, "write"))),
        ]);

        for (int i = 0; i < needed.Length; i++)
        {
            (HttpStatusCode status, string body) = await gateway.AskAsync($"SELECT x FROM other..m; {statement}", token: $"lacks{i}");
            status.ShouldBe(HttpStatusCode.Forbidden, body);
            body.ShouldContain("\"code\":\"forbidden\"");
            if (needed[i] != "any")
            {
                string[] right = needed[i].Split(' ');
                body.ShouldContain($"no right to {right[0]} {(right[1] == "all" ? "all databases" : $"the database {right[1]}")}, which ", Case.Sensitive);
            }
        }

        gateway.Sent.ShouldBeEmpty();
        (await gateway.AskAsync(statement, token: "enough")).Status.ShouldBe(HttpStatusCode.OK);
        gateway.Sent.Count.ShouldBe(1);
    }

    // "any" is given by a right on some other database.
    private static string[] ReadOf(string[] rights) => [.. rights.Where(right => right.StartsWith("read ", StringComparison.Ordinal)).Select(NameOf), .. rights.Contains("any") ? ["other"] : (string[])[]];

    private static string[] WriteOf(string[] rights) => [.. rights.Where(right => right.StartsWith("write ", StringComparison.Ordinal)).Select(NameOf)];

    // All other rights, and everything else: names that are not needed.
    private static string[] LessOf(string[] rights, string without, string verb)
    {
        if (without == "any")
        {
            return [];
        }

        string[] others = [.. rights.Where(right => right != without && right.StartsWith(verb, StringComparison.Ordinal)).Select(NameOf)];
        return without.StartsWith(verb, StringComparison.Ordinal)
            ? [.. others, "other", .. without.EndsWith(" a", StringComparison.Ordinal) ? ["b*"] : without.EndsWith(" b", StringComparison.Ordinal) ? ["a*"] : (string[])["a*", "b*"]]
            : [.. others, "*", "other"];
    }

    private static string NameOf(string right) => right.Split(' ')[1] is var name && name == "all" ? "*" : name;
}
