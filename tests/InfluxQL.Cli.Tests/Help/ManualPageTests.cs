using System.Diagnostics;
using System.Text.RegularExpressions;
using InfluxQL.Cli.Commands;
using InfluxQL.Cli.Options;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Help;

public sealed partial class ManualPageTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "docs", "man");

    /// <summary>The names of all commands, and an empty name for the tool itself.</summary>
    public static TheoryData<string> Names => new(CommandTable.All.Select(command => command.Name).Prepend(string.Empty));

    [Fact]
    public void The_pages_in_docs_are_current()
    {
        Dictionary<string, string> pages = CommandTable.All.Prepend(null).ToDictionary(FileOf, command => Show(command, "markdown"));
        if (Environment.GetEnvironmentVariable("INFLUXQL_UPDATE_DOCS") == "1")
        {
            foreach (string old in Directory.GetFiles(s_folder))
            {
                File.Delete(old);
            }

            foreach ((string file, string text) in pages)
            {
                File.WriteAllText(Path.Combine(s_folder, file), text);
            }
        }

        const string Hint = "set INFLUXQL_UPDATE_DOCS=1 and run the test again to write docs/man";
        Directory.GetFiles(s_folder).Select(Path.GetFileName).ShouldBe(pages.Keys, ignoreOrder: true, Hint);
        foreach ((string file, string text) in pages)
        {
            File.ReadAllText(Path.Combine(s_folder, file)).ShouldBe(text, $"{file}: {Hint}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_has_the_classical_sections_in_their_order(string name)
    {
        string[] order = ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES", "SEE ALSO"];
        string[] mandatory = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"];

        string[] sections = [.. Heading().Matches(Show(CommandTable.Find(name), "markdown")).Select(match => match.Groups[1].Value)];

        sections.ShouldBe(order.Where(section => sections.Contains(section)));
        mandatory.ShouldBeSubsetOf(sections);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_says_what_the_help_says(string name)
    {
        Command? command = CommandTable.Find(name);
        string page = Show(command, "markdown");

        foreach (CommandOption option in command?.Options ?? [])
        {
            page.ShouldContain($"`{option.Signature}`");
        }

        foreach (CommandExample example in command?.Examples ?? [])
        {
            page.ShouldContain(example.Text);
        }

        foreach (ManualEntry entry in (command?.Environment ?? []).Concat(command?.Files ?? []))
        {
            page.ShouldContain($"- `{entry.Name}`: ");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_link_of_a_page_leads_to_a_page(string name)
    {
        MatchCollection links = Link().Matches(Show(CommandTable.Find(name), "markdown"));

        links.Count.ShouldBe(name.Length == 0 ? CommandTable.All.Count : 1);
        foreach (Match link in links)
        {
            CommandTable.All.Prepend(null).Select(FileOf).ShouldContain(link.Groups[1].Value);
        }
    }

    [Fact]
    public void The_lines_of_a_synopsis_begin_under_each_other()
    {
        string[] lines = Show(CommandTable.Find("check"), "markdown").Split('\n');
        int first = Array.FindIndex(lines, line => line.StartsWith("influxql check [QUERY", StringComparison.Ordinal));

        lines[first + 1].ShouldStartWith($"{new string(' ', "influxql check ".Length)}[--format");
    }

    [ProgramTheory("groff", "groff-base")]
    [MemberData(nameof(Names))]
    public void The_roff_form_is_what_man_can_show(string name)
    {
        Command? command = CommandTable.Find(name);
        string shown = Groff(Show(command, "roff"));

        foreach (CommandExample example in command?.Examples ?? [])
        {
            shown.ShouldContain(example.Text);
        }

        shown.ShouldContain("SEE ALSO");
    }

    [ProgramFact("groff", "groff-base")]
    public void A_command_may_have_any_letters()
    {
        var command = new NewCommand();
        using var page = new StringWriter { NewLine = "\n" };
        RoffPage.Write(page, ManualPage.Of(command, [command]));

        string shown = Groff(page.ToString());

        shown.ShouldContain(command.Summary);
        shown.ShouldContain(command.Description[0]);
    }

    private static string FileOf(Command? command) => command is null ? "influxql.1.md" : $"influxql-{command.Name}.1.md";

    private static string Show(Command? command, string format)
    {
        ToolRun run = command is null ? ToolRun.Of("help", "--format", format) : ToolRun.Of("help", command.Name, "--format", format);
        run.Status.ShouldBe(0, run.Error);
        return run.Output;
    }

    /// <summary>What groff makes of a page for a terminal without bold type. A warning fails the test.</summary>
    private static string Groff(string page)
    {
        var start = new ProcessStartInfo("groff", ["-man", "-Tascii", "-P-cbou", "-ww", "-rLL=200n", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(page);
        process.StandardInput.Close();
        process.WaitForExit(TimeSpan.FromSeconds(60)).ShouldBeTrue("groff did not end within a minute");
        error.GetAwaiter().GetResult().ShouldBeEmpty();
        // Lines are filled with spaces up to the right margin.
        return Spaces().Replace(output.GetAwaiter().GetResult(), " ");
    }

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)]+\.md)\)")]
    private static partial Regex Link();

    [GeneratedRegex("(?<=\\S) +")]
    private static partial Regex Spaces();
}
