using InfluxQL.Diagnostics;

namespace InfluxQL.Parsing.Checks;

public sealed class RetentionPolicyChecksTests
{
    [Theory]
    [InlineData("0", "invalid value 0: must be 1 <= n <= 2147483647")]
    [InlineData("2147483648", "invalid value 2147483648: must be 1 <= n <= 2147483647")]
    [InlineData("9223372036854775808", "strconv.Atoi: parsing \"9223372036854775808\": value out of range")]
    public void Replication_has_a_range(string value, string reference)
    {
        $"CREATE RETENTION POLICY p ON d DURATION 1d REPLICATION {value}".ShouldBeRefused(DiagnosticDescriptors.ReplicationOutOfRange, value)
            .As($"{reference} at line 1, char 56");
    }

    [Fact]
    public void A_shard_covers_no_infinite_time_but_in_CREATE_DATABASE()
    {
        "CREATE DATABASE d WITH SHARD DURATION INF".ShouldBeAccepted();
        "ALTER RETENTION POLICY p ON d SHARD DURATION INF".ShouldBeRefused(DiagnosticDescriptors.InfiniteShardDuration, "INF")
            .As("invalid duration INF for shard duration at line 1, char 46");
        "CREATE RETENTION POLICY p ON d DURATION INF REPLICATION 1 SHARD DURATION INF"
            .ShouldBeRefused(DiagnosticDescriptors.InfiniteShardDuration, "INF");
    }

    [Theory]
    [InlineData("DURATION 1d", "DURATION")]
    [InlineData("REPLICATION 1", "REPLICATION")]
    [InlineData("SHARD DURATION 1d", "SHARD")]
    [InlineData("DEFAULT", "DEFAULT")]
    [InlineData("FUTURE LIMIT 1d", "FUTURE")]
    [InlineData("PAST LIMIT 1d", "PAST")]
    public void No_option_is_given_twice(string option, string word)
    {
        string query = $"ALTER RETENTION POLICY p ON d {option} {option}";

        query.ShouldBeRefused(DiagnosticDescriptors.DuplicateOption, option)
            .As($"found duplicate {word} option at line 1, char {query.LastIndexOf(option, StringComparison.Ordinal) + 1}");
    }
}
