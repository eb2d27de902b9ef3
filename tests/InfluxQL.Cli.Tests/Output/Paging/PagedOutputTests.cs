using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Output.Paging;

public sealed class PagedOutputTests
{
    private const string AlternateScreen = "\u001b[?1049h";

    [Fact]
    public void What_fits_the_screen_is_not_paged()
    {
        using var terminal = new ScriptedTerminal(20, 5);
        using var output = new PagedOutput(terminal, PagerChoice.BuiltIn);

        output.Write("one\ntwo\nthree");
        output.Complete();

        terminal.Written.ShouldBe("one\r\ntwo\r\nthree\r\n");
        output.Left.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public void What_has_come_is_shown_while_the_rest_takes_its_time_and_a_pager_has_it_too()
    {
        using var terminal = new ScriptedTerminal(20, 5);
        using var output = new PagedOutput(terminal, PagerChoice.BuiltIn);
        terminal.Press("q");

        output.Write("one\n");
        output.ShowNow();
        output.Write("two\n");
        output.ShowNow();
        terminal.Written.ShouldBe("one\r\ntwo\r\n");

        output.Write("three\nfour\nfive\n");
        output.Complete();
        string paged = terminal.Written[terminal.Written.IndexOf(AlternateScreen, StringComparison.Ordinal)..];
        paged.ShouldContain("one");
    }

    [Theory]
    [InlineData(35)]
    [InlineData(20)]
    public async Task A_narrow_screen_still_says_how_the_pager_ends(int columns)
    {
        using var terminal = new ScriptedTerminal(columns, 5);
        using PagedOutput output = Paged(terminal, 100);
        Task completed = Task.Run(output.Complete);

        terminal.WaitFor(rows => rows[4].Contains("q ends", StringComparison.Ordinal));
        terminal.Press("q");
        await completed.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Lines_that_the_terminal_wraps_count_as_several()
    {
        using var terminal = new ScriptedTerminal(20, 5);
        using var output = new PagedOutput(terminal, PagerChoice.BuiltIn);
        terminal.Press("q");

        output.WriteLine(new string('x', 90));
        output.Complete();

        terminal.Written.ShouldStartWith(AlternateScreen);
    }

    [Fact]
    public async Task A_reader_moves_through_a_long_answer()
    {
        using var terminal = new ScriptedTerminal(60, 5);
        using PagedOutput output = Paged(terminal, 100);
        Task completed = Task.Run(output.Complete);

        terminal.WaitFor(rows => rows[0] == "line 0" && rows[4].StartsWith(" lines 1-4 of 100 |", StringComparison.Ordinal));
        Expect(terminal, " ", "line 4");
        Expect(terminal, KeyCode.PageDown, "line 8");
        Expect(terminal, "b", "line 4");
        Expect(terminal, KeyCode.Down, "line 5");
        Expect(terminal, KeyCode.Up, "line 4");
        Expect(terminal, KeyCode.PageUp, "line 0");
        Expect(terminal, "G", "line 96");
        Expect(terminal, " ", "line 96");
        Expect(terminal, "g", "line 0");
        Expect(terminal, KeyCode.End, "line 96");
        Expect(terminal, KeyCode.Home, "line 0");
        Expect(terminal, "jjk", "line 1");
        terminal.Press("q");

        await completed.WaitAsync(TimeSpan.FromSeconds(30));
        terminal.Written.ShouldStartWith(AlternateScreen);
        terminal.Written.ShouldEndWith("\u001b[?1049l");
        terminal.IsEditing.ShouldBeFalse();
    }

    [Fact]
    public async Task A_search_goes_on_down_and_up()
    {
        using var terminal = new ScriptedTerminal(80, 5);
        using PagedOutput output = Paged(terminal, 100);
        Task completed = Task.Run(output.Complete);
        terminal.WaitFor(rows => rows[4].Contains("of 100 ", StringComparison.Ordinal));

        terminal.Press("/");
        terminal.WaitFor(rows => rows[4] == "/");
        terminal.Press("LINE 2x");
        terminal.Press(KeyCode.Backspace);
        terminal.WaitFor(rows => rows[4] == "/LINE 2");
        Expect(terminal, KeyCode.Enter, "line 2");
        Expect(terminal, "n", "line 20");
        Expect(terminal, "n", "line 21");
        Expect(terminal, "N", "line 20");
        Expect(terminal, "N", "line 2");
        terminal.Written.ShouldContain("\u001b[7mline 2\u001b[0m");
        terminal.Press("/nowhere");
        terminal.Press(KeyCode.Enter);
        terminal.WaitFor(rows => rows[4].EndsWith("| Not found: nowhere", StringComparison.Ordinal));
        terminal.Press(Key.OfChord(KeyModifiers.Control, 'c'));

        await completed.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Wide_lines_move_sideways_with_their_colours()
    {
        using var terminal = new ScriptedTerminal(10, 3);
        using var output = new PagedOutput(terminal, PagerChoice.BuiltIn);
        for (int i = 0; i < 5; i++)
        {
            output.WriteLine("0123\u001b[31m456789日本ABCDE\u001b[0m");
        }

        Task completed = Task.Run(output.Complete);
        terminal.WaitFor(rows => rows[0] == "0123456789");
        Expect(terminal, KeyCode.Right, "56789日本A");
        Expect(terminal, KeyCode.Right, "9日本ABCDE");
        Expect(terminal, KeyCode.Right, "9日本ABCDE");
        terminal.Written.ShouldContain("\u001b[31m9日本ABCDE\u001b[0m");
        Expect(terminal, KeyCode.Left, "456789日本");
        terminal.Press("q");

        await completed.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_new_size_is_used_at_once()
    {
        using var terminal = new ScriptedTerminal(40, 5);
        using PagedOutput output = Paged(terminal, 100);
        Task completed = Task.Run(output.Complete);
        terminal.WaitFor(rows => rows.Length == 5);

        terminal.Size = new TerminalSize(4, 8);
        terminal.Wake();

        terminal.WaitFor(rows => rows.Length == 8 && rows[0] == "line");
        terminal.Press("q");
        await completed.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Leaving_while_rows_still_come_cancels_the_rest()
    {
        using var terminal = new ScriptedTerminal(60, 5);
        using PagedOutput output = Paged(terminal, 10);
        terminal.WaitFor(rows => rows[4].Contains("+, more is coming", StringComparison.Ordinal));

        terminal.Press("q");

        output.Left.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        output.WriteLine("not wanted");
        output.Complete();
        terminal.Written.ShouldNotContain("not wanted");
    }

    [Fact]
    public async Task What_comes_while_the_reader_looks_can_be_reached()
    {
        using var terminal = new ScriptedTerminal(60, 5);
        using PagedOutput output = Paged(terminal, 10);
        terminal.WaitFor(rows => rows[0] == "line 0");

        for (int i = 10; i < 5000; i++)
        {
            output.WriteLine($"line {i}");
        }

        Task completed = Task.Run(output.Complete);
        terminal.WaitFor(rows => rows[4].Contains("of 5000 ", StringComparison.Ordinal));
        Expect(terminal, "G", "line 4996");
        terminal.Press("q");
        await completed.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void An_answer_that_fails_takes_the_pager_away()
    {
        using var terminal = new ScriptedTerminal(60, 5);
        PagedOutput output = Paged(terminal, 10);
        terminal.WaitFor(rows => rows[0] == "line 0");

        output.Dispose();

        terminal.Written.ShouldEndWith("\u001b[?1049l");
    }

    [Fact]
    public void Nothing_but_colours_reaches_the_terminal()
    {
        using var terminal = new ScriptedTerminal(60, 5);
        using var output = new PagedOutput(terminal, PagerChoice.BuiltIn);

        output.WriteLine("a\u001b[2Jb\u001b[1;31mc\u001b[0m\td\u009b");
        output.Complete();

        terminal.Written.ShouldBe("a␛[2Jb\u001b[1;31mc\u001b[0m␉d<U+009B>\r\n");
    }

    [Fact]
    public void Without_a_pager_everything_runs_through()
    {
        using var terminal = new ScriptedTerminal(60, 5);
        using PagedOutput output = Paged(terminal, 10, PagerChoice.Off);
        output.Complete();

        terminal.Written.ShouldBe(string.Concat(Enumerable.Range(0, 10).Select(i => $"line {i}\r\n")));
    }

    [ShellFact]
    public void A_command_pages_what_does_not_fit()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "paged");
        using var terminal = new ScriptedTerminal(60, 5);
        using PagedOutput output = Paged(terminal, 10, new PagerChoice(IsOn: true, $"cat > '{file}'"));
        output.Complete();

        File.ReadAllLines(file).ShouldBe(Enumerable.Range(0, 10).Select(i => $"line {i}"));
        terminal.Written.ShouldBeEmpty();
    }

    [ShellFact]
    public void A_command_that_stops_reading_cancels_the_rest()
    {
        using var terminal = new ScriptedTerminal(60, 5);
        using PagedOutput output = Paged(terminal, 10, new PagerChoice(IsOn: true, "true"));
        for (int i = 0; i < 1_000_000 && !output.Left.IsCancellationRequested; i++)
        {
            output.WriteLine("more");
        }

        output.Left.IsCancellationRequested.ShouldBeTrue();
        output.Complete();
    }

    [Theory]
    [InlineData(null, null, true, null)]
    [InlineData(null, "less", true, "less")]
    [InlineData("most", "less", true, "most")]
    [InlineData("", "less", false, null)]
    [InlineData(null, " ", false, null)]
    public void The_environment_names_the_pager(string? own, string? common, bool isOn, string? command) =>
        PagerChoice.FromEnvironment(name => name == "INFLUXQL_PAGER" ? own : common).ShouldBe(new PagerChoice(isOn, command));

    private static PagedOutput Paged(ScriptedTerminal terminal, int lines, PagerChoice? choice = null)
    {
        var output = new PagedOutput(terminal, choice ?? PagerChoice.BuiltIn);
        for (int i = 0; i < lines; i++)
        {
            output.WriteLine($"line {i}");
        }

        return output;
    }

    private static void Expect(ScriptedTerminal terminal, string keys, string firstLine)
    {
        terminal.Press(keys);
        terminal.WaitFor(rows => rows[0] == firstLine);
    }

    private static void Expect(ScriptedTerminal terminal, KeyCode key, string firstLine)
    {
        terminal.Press(key);
        terminal.WaitFor(rows => rows[0] == firstLine);
    }
}
