using System.Text.RegularExpressions;
using InfluxQL.Cli.Servers;
using InfluxQL.TestSupport;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Repl;

/// <summary>The session as a person sees it, in a real terminal.</summary>
public sealed class ReplTerminalTests
{
    [TmuxFact]
    public void A_query_is_coloured_while_it_is_typed()
    {
        using ReplTerminal repl = ReplTerminal.Start();

        repl.Tmux.Type("SELECT mean(v) FROM cpu");
        repl.Tmux.WaitFor("clustered> SELECT mean(v) FROM cpu\n");

        repl.Tmux.ScreenWithStyles.ShouldMatch("\u001b\\[[0-9;]*34m(\u001b\\[[0-9;]*m)*SELECT");
        repl.Tmux.ScreenWithStyles.ShouldMatch("\u001b\\[[0-9;]*36m(\u001b\\[[0-9;]*m)*mean");
    }

    [TmuxFact]
    public void A_mistake_is_underlined_and_its_message_shown_while_it_is_typed_and_nothing_is_sent()
    {
        using ReplTerminal repl = ReplTerminal.Start("--db", "telegraf");

        repl.Tmux.Type("SELECT v FORM cpu");
        repl.Tmux.WaitFor("The language has no word FORM here. Did you mean FROM?");
        string typed = repl.Tmux.ScreenWithStyles;
        typed.ShouldMatch("\u001b\\[[0-9;:]*4(:3)?[0-9;:]*m(\u001b\\[[0-9;:]*m)*FORM");

        repl.Tmux.Press("Enter");
        string screen = repl.Tmux.WaitFor("error IQL0008:");
        screen.ShouldContain("  1 | SELECT v FORM cpu\n    |          ^^^^");
        screen.ShouldNotContain("Response:");
    }

    [TmuxFact]
    public void Tab_completes_commands_words_and_queries()
    {
        using ReplTerminal repl = ReplTerminal.Start("--db", "telegraf");

        repl.Tmux.Type("\\tar");
        repl.Tmux.WaitForLastLine("clustered telegraf> \\tar");
        repl.Tmux.Press("Tab");
        repl.Tmux.WaitFor("\\target [ID]");
        repl.Tmux.Type("core");
        repl.Tmux.Press("Enter");
        repl.Tmux.WaitForLastLine("core telegraf>");

        repl.Tmux.Type("SHOW FIELD K");
        repl.Tmux.WaitFor("SHOW FIELD K");
        repl.Tmux.Press("Tab");
        repl.Tmux.WaitFor("SHOW FIELD KEYS");
    }

    [TmuxFact]
    public void A_wrong_command_shows_the_place_and_what_belongs_there()
    {
        using ReplTerminal repl = ReplTerminal.Start();

        repl.Enter("\\output tabel", "error: Found tabel, but table, csv, json or chart belongs here. Did you mean table?")
            .ShouldContain("  1 | \\output tabel\n    |         ^^^^^");
    }

    [TmuxFact]
    public void A_text_goes_on_until_it_is_complete()
    {
        using ReplTerminal repl = ReplTerminal.Start("--db", "telegraf");

        repl.Enter("SELECT mean(v)");
        repl.Tmux.WaitFor("\n                  …");
        repl.Enter("FROM cpu", "SELECT mean(v) FROM cpu\n").ShouldContain("clustered telegraf> SELECT mean(v)\n");
    }

    [TmuxFact]
    public void Without_a_connection_it_is_said_once_that_nothing_is_sent()
    {
        using ReplTerminal repl = ReplTerminal.Start("--db", "telegraf");

        repl.Enter("SHOW MEASUREMENTS", "1. ShowMeasurements in telegraf");
        string screen = repl.Enter("SHOW TAG KEYS", "1. ShowTagKeys in telegraf");

        Regex.Count(screen, "There is no connection").ShouldBe(1);
    }

    [TmuxFact]
    public void The_history_outlives_the_session_but_passwords_do_not()
    {
        using ReplTerminal repl = ReplTerminal.Start("--target", "oss-1.x");
        repl.Enter("CREATE USER me WITH PASSWORD 'hunter2'", "1. CreateUser");
        repl.Enter("SHOW USERS", "1. ShowUsers");

        repl.Restart("--target", "oss-1.x");
        repl.Tmux.Press("Up");
        repl.Tmux.WaitForLastLine("oss-1.x> SHOW USERS");
        repl.Tmux.Press("Up");
        repl.Tmux.WaitFor("CREATE USER me WITH PASSWORD [REDACTED]");

        File.ReadAllText(repl.HistoryPath).ShouldContain("SHOW USERS");
        File.ReadAllText(repl.HistoryPath).ShouldNotContain("hunter2");
    }

    [TmuxFact]
    public void Control_c_throws_a_text_away_and_control_d_ends_the_session()
    {
        using ReplTerminal repl = ReplTerminal.Start();

        repl.Tmux.Type("SELECT nonsense");
        repl.Tmux.WaitFor("clustered> SELECT nonsense\n");
        repl.Tmux.Press("C-c");
        repl.Tmux.WaitForLastLine("clustered>");
        repl.Tmux.Press("C-d");

        repl.Tmux.WaitForExit().ShouldBe(0);
    }

    [TmuxFact]
    public void Without_a_line_editor_control_c_throws_a_line_away()
    {
        using ReplTerminal repl = ReplTerminal.StartDumb();
        repl.Tmux.Screen.ShouldContain("TERM=dumb");

        repl.Tmux.Type("\\precision ns");
        repl.Tmux.WaitFor("clustered> \\precision ns");
        repl.Tmux.Press("C-c");
        repl.Tmux.WaitForLastLine("clustered>");
        repl.Enter("\\timing off", "clustered>");
        repl.Tmux.WaitFor("The time of statements is not shown.");
        repl.Enter("\\precision", "Timestamps are dates (rfc3339).");
    }

    [TmuxFact]
    public async Task A_password_is_asked_for_and_never_shown()
    {
        string? authorization = null;
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            authorization ??= context.Request.Headers.Authorization.ToString();
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        using ReplTerminal repl = ReplTerminal.Start();

        repl.Enter($"\\connect {server.Address} as me", "Password of me:");
        repl.Enter("hunter2", $"Connected to {server.Address}");

        authorization.ShouldBe("Basic bWU6aHVudGVyMg==");
        repl.Tmux.Screen.ShouldNotContain("hunter2");
        File.ReadAllText(repl.HistoryPath).ShouldNotContain("hunter2");
    }

    [TmuxFact]
    public async Task Control_c_stops_a_slow_query_on_the_server_and_gives_the_prompt_back()
    {
        var arrived = new TaskCompletionSource();
        var left = new TaskCompletionSource();
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            if (context.Request.HasFormContentType && context.Request.Form["q"].ToString().Contains("SELECT", StringComparison.Ordinal))
            {
                arrived.TrySetResult();
                context.RequestAborted.Register(() => left.TrySetResult());
                arrived.TrySetResult();
                await Task.WhenAny(Task.Delay(TimeSpan.FromMinutes(1)), left.Task);
            }

            await context.Response.WriteAsync("""{"results":[{"statement_id":0}]}""");
        });
        using ReplTerminal repl = ReplTerminal.Start("--connect", server.Address, "--target", "oss-1.x", "--db", "d");

        repl.Enter("SELECT v FROM cpu");
        repl.Tmux.WaitUntil(screen => screen.EndsWith("SELECT v FROM cpu", StringComparison.Ordinal), "shows the query without marks");
        repl.Tmux.WaitUntil(_ => IsCookedTerminal(repl), "gives Ctrl-C to the program");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        repl.Tmux.Press("C-c");

        repl.Tmux.WaitFor("Cancelled; rows may be missing.");
        repl.Tmux.WaitForLastLine("oss-1.x d>");
        await left.Task.WaitAsync(TimeSpan.FromSeconds(30));
        repl.Enter("\\precision", "Timestamps are dates (rfc3339).");
    }

    [TmuxFact]
    public async Task Rows_are_shown_while_the_server_keeps_silent_and_stopping_it_begins_a_new_line()
    {
        var end = new TaskCompletionSource();
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            if (context.Request.HasFormContentType && context.Request.Form["q"].ToString().Contains("SELECT", StringComparison.Ordinal))
            {
                context.RequestAborted.Register(() => end.TrySetResult());
                await context.Response.WriteAsync("""{"results":[{"statement_id":0,"series":[{"name":"cpu","columns":["time","v"],"values":[["2024-01-01T00:00:00Z",1.5]]}],"partial":true}]}""");
                await context.Response.Body.FlushAsync();
                await end.Task;
                return;
            }

            await context.Response.WriteAsync("""{"results":[{"statement_id":0}]}""");
        });
        using ReplTerminal repl = ReplTerminal.Start("--connect", server.Address, "--target", "oss-1.x", "--db", "d");

        repl.Enter("SELECT v FROM cpu", "2024-01-01T00:00:00Z │ 1.5");
        repl.Tmux.Press("C-c");

        repl.Tmux.WaitFor("^C\nCancelled; rows may be missing.");
    }

    [TmuxFact(needsServer: true)]
    public async Task A_real_server_answers_with_tables_and_charts_that_are_paged_and_follow_the_size()
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        await SampleData.WriteAsync(server);
        using ReplTerminal repl = ReplTerminal.Start(90, 24, "--connect", server.Address.ToString(), "--target", "oss-1.x", "--db", "telegraf");

        // Names of the server, a table, and a time that was measured.
        repl.Tmux.Type("SELECT mean(usage_i");
        repl.Tmux.WaitFor("usage_i");
        repl.Tmux.Press("Tab");
        repl.Tmux.WaitFor("usage_idle");
        repl.Enter(") FROM cpu WHERE time >= 1700000000s AND time < 1700007200s GROUP BY time(30m)");
        string table = repl.Tmux.WaitFor("5 rows in ");
        table.ShouldContain("2023-11-14T22:00:00Z │");
        table.ShouldMatch("5 rows in [0-9.]+ m?s");

        // A long answer is paged, and the prompt comes back.
        repl.Tmux.Type("SELECT * FROM cpu");
        repl.Tmux.Press("Enter");
        repl.Tmux.WaitFor("lines 1-");
        repl.Tmux.Press("Space");
        repl.Tmux.WaitUntil(screen => !screen.Contains("lines 1-", StringComparison.Ordinal) && screen.Contains("lines ", StringComparison.Ordinal), "shows the second page");
        repl.Tmux.Press("q");
        repl.Tmux.WaitForLastLine("oss-1.x telegraf>");

        // A chart is as wide as the terminal is at that time.
        repl.Enter("\\output chart", "Answers are shown as chart.");
        repl.Tmux.Resize(60, 20);
        repl.Enter("SELECT mean(usage_idle) FROM cpu WHERE time >= 1700000000s AND time < 1700021600s GROUP BY time(5m), host");
        string chart = repl.Tmux.WaitFor("cpu.mean host=server03");
        chart.ShouldContain("┤");
        chart.Split('\n').Max(line => line.Length).ShouldBeInRange(50, 60);
    }

    [TmuxFact]
    public void The_prompt_survives_another_size_of_the_terminal()
    {
        using ReplTerminal repl = ReplTerminal.Start(70, 20);

        repl.Tmux.Type("SELECT mean(usage_idle), mean(usage_user) FROM cpu");
        repl.Tmux.WaitFor("FROM cpu");
        repl.Tmux.Resize(40, 20);
        repl.Tmux.WaitUntil(
            screen => string.Concat(screen.Split('\n').Select(line => line.Trim())).Replace("…", "", StringComparison.Ordinal).Contains("usage_user", StringComparison.Ordinal),
            "shows the query in narrow lines");
        repl.Tmux.Press("C-u", "C-k");
        repl.Enter("\\precision ms", "Timestamps count ms since 1970.");
    }

    [TmuxFact]
    public void Pasted_queries_and_commands_run_one_after_the_other()
    {
        using ReplTerminal repl = ReplTerminal.Start("--target", "oss-1.x");

        repl.Tmux.Paste("\\precision s\nSHOW USERS;\nuse telegraf\n");
        repl.Tmux.WaitFor("use telegraf");
        repl.Tmux.Press("Enter");

        string screen = repl.Tmux.WaitFor("Database telegraf.");
        screen.ShouldContain("Timestamps count s since 1970.");
        screen.ShouldContain("1. ShowUsers");
        repl.Tmux.WaitForLastLine("oss-1.x telegraf>");
    }

    // Between two inputs the terminal is in its usual mode, in which Ctrl-C is a signal.
    private static bool IsCookedTerminal(ReplTerminal repl) => repl.Tmux.Cursor.Column == 0;
}
