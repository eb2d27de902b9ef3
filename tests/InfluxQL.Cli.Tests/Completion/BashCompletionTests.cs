using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Completion;

/// <summary>The script in a real bash: called as readline calls it, and behind the keys of a terminal.</summary>
public sealed class BashCompletionTests
{
    public static TheoryData<string, string> Cases => CompletionCase.All;

    [ProgramTheory("bash")]
    [MemberData(nameof(Cases))]
    public void It_offers_what_belongs_there(string line, string offers) => Offers(line.Split(' ')).ShouldBe(offers);

    [ProgramFact("bash")]
    public void A_value_may_follow_an_equals_sign()
    {
        // As readline splits it, and as it does after = was taken out of COMP_WORDBREAKS.
        Offers("influxql", "check", "--format", "=", "j").ShouldBe("json");
        Offers("influxql", "check", "--format", "=").ShouldBe("json sarif text");
        Offers("influxql", "check", "--format=j").ShouldBe("--format=json");
        Offers("influxql", "check", "--file=oth").ShouldBe("--file=other.json");
    }

    [ProgramFact("bash")]
    public void What_is_said_already_is_not_offered_again()
    {
        Offers("influxql", "tree", "--trivia", "").ShouldBe("--color --file --help --json");
        Offers("influxql", "tree", "--", "").ShouldBeEmpty();
        Offers("influxql", "token", "hash", "n").ShouldBeEmpty();
    }

    [ProgramTheory("bash")]
    [InlineData("influxql par\t", "[parse]")]
    [InlineData("influxql check --form\tsar\t", "[check] [--format] [sarif]")]
    [InlineData("influxql check --format=js\t", "[check] [--format=json]")]
    [InlineData("influxql check --file my\t", "[check] [--file] [my query.influxql]")]
    [InlineData("influxql check --file=my\t", "[check] [--file=my query.influxql]")]
    public void The_Tab_key_of_a_terminal_completes(string typed, string arguments)
    {
        using var shell = new CompletedShell("script", "bash");
        File.WriteAllText(
            Path.Combine(shell.Folder, "rc"),
            $$"""
            bind 'set enable-bracketed-paste off'
            source {{shell.ScriptPath}}
            influxql() { printf '[%s]\n' "$@" > arguments; }
            """);

        // script(1) gives bash a terminal; bash reads the keys from there.
        shell.Run(["-qec", "bash --noprofile --rcfile rc -i", "/dev/null"], $"{typed}\nexit\n");

        File.ReadAllText(Path.Combine(shell.Folder, "arguments")).TrimEnd().Replace("\n", " ").ShouldBe(arguments);
    }

    private static string Offers(params string[] words)
    {
        using var shell = new CompletedShell("bash", "bash");
        string quoted = string.Join(' ', words.Select(word => $"'{word}'"));
        IReadOnlyList<string> offers = shell.Run(
        [
            "--noprofile", "--norc", "-c",
            $"source {shell.ScriptPath}; COMP_WORDS=({quoted}); COMP_CWORD={words.Length - 1}; _influxql; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        ]);
        return string.Join(' ', offers.Order(StringComparer.Ordinal));
    }
}
