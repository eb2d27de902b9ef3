using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Completion;

/// <summary>The script in a real fish, which says itself what it would offer.</summary>
public sealed class FishCompletionTests
{
    public static TheoryData<string, string> Cases => CompletionCase.All;

    [ProgramTheory("fish")]
    [MemberData(nameof(Cases))]
    public void It_offers_what_belongs_there(string line, string offers) =>
        string.Join(' ', Offers(line)).ShouldBe(offers);

    [ProgramFact("fish")]
    public void A_value_may_follow_an_equals_sign() => Offers("influxql check --format=j").ShouldBe(["--format=json"]);

    [ProgramFact("fish")]
    public void A_command_is_offered_with_its_summary()
    {
        using var shell = new CompletedShell("fish", "fish");

        shell.Run(["-N", "-c", $"source {shell.ScriptPath}; complete -C 'influxql brandn'"])
            .ShouldBe([$"{NewCommand.Word}\t{new NewCommand().Summary}"]);
    }

    private static IReadOnlyList<string> Offers(string line)
    {
        using var shell = new CompletedShell("fish", "fish");
        return [.. shell.Run(["-N", "-c", $"source {shell.ScriptPath}; complete -C '{line}'"]).Select(offer => offer.Split('\t')[0]).Order(StringComparer.Ordinal)];
    }
}
