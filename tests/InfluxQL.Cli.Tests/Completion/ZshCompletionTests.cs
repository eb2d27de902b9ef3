using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Completion;

/// <summary>The script in a real zsh on a terminal, whose completion system tells what it takes up.</summary>
public sealed class ZshCompletionTests
{
    // A second zsh on a pseudo-terminal gets the keys. compadd, through which all offers pass, prints them as well.
    private const string Driver = """
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell 'PS1=; unsetopt beep; fpath=($fpath); autoload -Uz compinit; compinit -u -D; source script'
        zpty -w shell 'zstyle ":completion:*" list-packed false; stty -echo; LISTMAX=10000'
        zpty -w shell 'compadd () {
            if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)* ]]; then builtin compadd "$@"; return; fi
            typeset -a hits
            builtin compadd -A hits "$@"
            print -rl -- $hits >> offers
            builtin compadd "$@"
        }'
        zpty -w shell 'finish () { : > done; zle kill-whole-line; }; zle -N finish; bindkey "^X" finish; : > ready'
        for i in {1..600}; do [[ -e ready ]] && break; sleep 0.05; done
        zpty -w -n shell "$1"$'\t\x18'
        for i in {1..600}; do [[ -e done ]] && break; sleep 0.05; done
        [[ -e done ]] || print -u2 'zsh did not get to the end of the line.'
        zpty -d shell
        [[ ! -e offers ]] || sort -u offers

        """;

    public static TheoryData<string, string> Cases => CompletionCase.All;

    [ProgramTheory("zsh")]
    [MemberData(nameof(Cases))]
    public void It_offers_what_belongs_there(string line, string offers) => Offers(line).ShouldBe(offers);

    [ProgramTheory("zsh")]
    [InlineData("influxql check --format=j", "json")]
    [InlineData("influxql check --file=oth", "other.json")]
    [InlineData("influxql check --jsonl=oth", "other.json")]
    public void A_value_may_follow_an_equals_sign(string line, string offers) => Offers(line).ShouldBe(offers);

    [ProgramFact("zsh")]
    public void In_a_folder_of_fpath_the_script_is_the_function()
    {
        using var shell = new CompletedShell("zsh", "zsh");
        File.Move(shell.ScriptPath, Path.Combine(shell.Folder, "_influxql"));

        shell.Run(["-f", "-c", "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; print $_comps[influxql]"]).ShouldBe(["_influxql"]);
    }

    private static string Offers(string line)
    {
        using var shell = new CompletedShell("zsh", "zsh");
        File.WriteAllText(Path.Combine(shell.Folder, "driver"), Driver);
        return string.Join(' ', shell.Run(["-f", "driver", line]).Order(StringComparer.Ordinal));
    }
}
