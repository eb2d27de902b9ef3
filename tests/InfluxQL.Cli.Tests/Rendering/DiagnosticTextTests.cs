using InfluxQL.Cli.Streams;
using InfluxQL.Diagnostics;
using InfluxQL.Text;

namespace InfluxQL.Cli.Rendering;

public sealed class DiagnosticTextTests
{
    private const string Wrong = "SELECT v FROM cpu WHERE";

    [Fact]
    public void An_error_shows_file_line_and_column()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("q.influxql", $"SHOW USERS;\n{Wrong}\n");

        ToolRun run = ToolRun.Of("parse", "--file", file);

        run.Status.ShouldBe(1);
        run.Output.ShouldMatch($@"{System.Text.RegularExpressions.Regex.Escape(file)}:[23]:\d+: error IQL0\d\d\d: ");
    }

    [Fact]
    public void Piped_output_has_no_colours() => ToolRun.Of("parse", Wrong).Output.ShouldNotContain('\u001b');

    [Fact]
    public void A_terminal_gets_colours_unless_they_are_switched_off()
    {
        var terminal = new TerminalSettings { OutputTakesColor = true };

        ToolRun.With([], ["parse", Wrong], terminal).Output.ShouldContain("\u001b[1;31m");
        ToolRun.With([], ["parse", Wrong, "--color", "never"], terminal).Output.ShouldNotContain('\u001b');
        ToolRun.Of("parse", Wrong, "--color", "always").Output.ShouldContain("\u001b[1;31m");
    }

    [Fact]
    public void The_count_names_each_severity()
    {
        Diagnostic error = Diagnostic.Create(DiagnosticDescriptors.UnterminatedString, new TextSpan(0, 1));
        var writer = new StringWriter { NewLine = "\n" };

        new DiagnosticText(writer, false, 80).Write(
            "f",
            SourceText.From("abc"),
            [error, error, error.WithSeverity(DiagnosticSeverity.Warning), error.WithSeverity(DiagnosticSeverity.Info)]);

        writer.ToString().ShouldEndWith("2 errors, 1 warning, 1 note\n");
        writer.ToString().ShouldContain("f:1:1: warning IQL0002: ");
        writer.ToString().ShouldContain("f:1:1: info IQL0002: ");
    }
}
