using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Repl.Pictures;

/// <summary>
/// The pictures of docs/repl.md are what a real session shows. After a wanted change run the tests once with
/// <c>INFLUXQL_UPDATE_EXAMPLES=1</c>, which writes them, and look at them.
/// </summary>
public sealed class ReplPicturesTests
{
    private const int Columns = 92;
    private const int Rows = 24;

    private const string Range = "time >= 1700000000s AND time < 1700021600s";

    [TmuxFact(needsServer: true)]
    public async Task The_pictures_show_what_a_session_shows()
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        await SampleData.WriteAsync(server);
        using ReplTerminal repl = ReplTerminal.Start(Columns, Rows, "--connect", server.Address.ToString(), "--target", "oss-1.x", "--db", "telegraf");
        repl.Enter("\\timing off", "The time of statements is not shown.");

        repl.WaitForNames("usage_idle");

        // The first Tab writes what all offers share, the second one shows them, the third one chooses.
        repl.Tmux.Type("SELECT mean(us");
        repl.Tmux.Press("Tab");
        repl.Tmux.WaitFor("SELECT mean(usage_");
        repl.Tmux.Press("Tab");
        repl.Tmux.WaitFor("usage_user");
        repl.Tmux.Press("Tab");
        repl.Tmux.WaitUntil(_ => repl.Tmux.ScreenWithStyles.Contains("\u001b[7m", StringComparison.Ordinal), "shows a chosen offer");
        Check(repl, "completion", "A menu of field names below a query that is being typed.");
        repl.Tmux.Press("C-g", "C-u");
        repl.Clear();

        repl.Tmux.Type("SELECT maen(usage_idle) FROM cpu WHERE host = 'server01'");
        repl.Tmux.WaitFor("Did you mean mean");
        Check(repl, "squiggle", "A query with a misspelled function, which is underlined, and the message about it.");
        repl.Tmux.Press("C-u");
        repl.Clear();

        repl.Enter("SELECT v FORM cpu", "error IQL0008");
        repl.Enter("\\output tabel", "Did you mean table?");
        repl.Enter("\\plan SELECT mean(usage_idle) FROM cpu", "Response:");
        Check(repl, "errors", "The errors of a query and of a command with their places, and the plan of a query.");
        repl.Clear();

        repl.Enter($"SELECT mean(usage_idle), max(usage_user) FROM cpu WHERE {Range} GROUP BY time(2h), region", "(2 series)");
        Check(repl, "table", "The answer of a server as two tables.");
        repl.Clear();

        repl.Enter("\\output chart", "Answers are shown as chart.");
        repl.Clear();
        repl.Enter($"SELECT mean(usage_idle) FROM cpu WHERE {Range} GROUP BY time(5m), host", "(3 series)");
        Check(repl, "chart", "The answer of a server as a line chart of three hosts.");
    }

    private static void Check(ReplTerminal repl, string name, string title)
    {
        // The last key's changes are painted when two looks at the screen are the same.
        string before = string.Empty;
        repl.Tmux.WaitUntil(
            _ =>
            {
                string now = repl.Tmux.ScreenWithStyles;
                bool isStill = now == before;
                before = now;
                return isStill;
            },
            "comes to rest");
        string path = Path.Combine(Repository.Root, "docs", "images", $"repl-{name}.svg");
        string picture = ScreenPicture.Draw(before, Columns, title, repl.Tmux.Cursor);
        if (Environment.GetEnvironmentVariable("INFLUXQL_UPDATE_EXAMPLES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, picture);
            return;
        }

        File.Exists(path).ShouldBeTrue(path);
        picture.ShouldBe(File.ReadAllText(path), $"docs/images/repl-{name}.svg shows something else than the session");
    }
}
