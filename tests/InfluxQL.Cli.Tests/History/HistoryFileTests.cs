using System.Text;

namespace InfluxQL.Cli.History;

public sealed class HistoryFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Join(_folder.Path, "influxql", "history");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_added_is_read_by_the_next_run()
    {
        string[] texts = ["SELECT 1", "SELECT a,\n  b\nFROM \"c\"", @"SELECT /a\/b\n/ FROM d", "\tÜ日😀\r\u001b", "\\use db"];
        foreach (string text in texts)
        {
            new HistoryFile(Path).Append(text);
        }

        new HistoryFile(Path).Read().ShouldBe(texts);
        File.ReadAllLines(Path).Length.ShouldBe(texts.Length);
    }

    [Fact]
    public void A_file_that_does_not_exist_has_no_texts() => new HistoryFile(Path).Read().ShouldBeEmpty();

    [Fact]
    public void The_file_and_its_folder_are_its_user_s_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        new HistoryFile(Path).Append("SELECT 1");

        File.GetUnixFileMode(Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(System.IO.Path.GetDirectoryName(Path)!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        new HistoryFile(Path).Append("SELECT 2");
        File.GetUnixFileMode(Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Several_runs_lose_nothing_of_each_other()
    {
        const int Runs = 4;
        const int Texts = 60;
        Parallel.For(0, Runs, new ParallelOptions { MaxDegreeOfParallelism = Runs }, run =>
        {
            var file = new HistoryFile(Path);
            for (int i = 0; i < Texts; i++)
            {
                file.Append($"SELECT {run}\nFROM m{i}");
            }
        });

        IReadOnlyList<string> entries = new HistoryFile(Path).Read();
        entries.Count.ShouldBe(Runs * Texts);
        for (int run = 0; run < Runs; run++)
        {
            string begin = $"SELECT {run}\n";
            entries.Where(entry => entry.StartsWith(begin, StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, Texts).Select(i => $"{begin}FROM m{i}"));
        }
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_left_out()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllBytes(Path, [.. "SELECT 1\n\n"u8, 0xFF, 0xFE, (byte)'\n', .. "SELECT \\x\nSELECT 2\nSELECT half"u8]);

        var file = new HistoryFile(Path);
        file.Read().ShouldBe(["SELECT 1", "SELECT 2", "SELECT half"]);

        file.Append("SELECT 3");
        file.Read().ShouldBe(["SELECT 1", "SELECT 2", "SELECT half", "SELECT 3"]);
    }

    [Fact]
    public void The_oldest_are_removed_where_there_are_too_many()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllLines(Path, Enumerable.Range(0, HistoryFile.MaxEntries + 5).Select(i => $"SELECT {i}"));

        IReadOnlyList<string> entries = new HistoryFile(Path).Read();

        entries.Count.ShouldBe(HistoryFile.MaxEntries);
        entries[0].ShouldBe("SELECT 5");
        File.ReadLines(Path).Count().ShouldBe(HistoryFile.MaxEntries);
        Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!).Select(System.IO.Path.GetFileName).ShouldBe(["history", "history.lock"], ignoreOrder: true);
    }

    [Fact]
    public void A_text_that_is_too_long_is_not_kept()
    {
        var file = new HistoryFile(Path);
        file.Append(new string('x', HistoryFile.MaxEntryLength + 1));
        file.Append("SELECT 1");

        file.Read().ShouldBe(["SELECT 1"]);
    }

    [Fact]
    public void A_history_that_cannot_be_used_gives_one_warning_and_the_run_goes_on()
    {
        string blocked = _folder.Write("blocked", "this is a file");
        var warnings = new List<string>();
        var history = new InputHistory(new HistoryFile(System.IO.Path.Join(blocked, "history")), warn: warnings.Add);

        history.Add("SELECT 1");
        history.Add("SELECT 2");

        history.Entries.ShouldBe(["SELECT 1", "SELECT 2"]);
        warnings.ShouldHaveSingleItem().ShouldContain("The history is kept for this run only");
    }

    [Fact]
    public void Repetitions_and_blank_texts_are_left_out()
    {
        var history = new InputHistory(new HistoryFile(Path));
        foreach (string text in (string[])["SELECT 1", "SELECT 1", "  ", "SELECT 2", "SELECT 1"])
        {
            history.Add(text);
        }

        history.Entries.ShouldBe(["SELECT 1", "SELECT 2", "SELECT 1"]);

        var next = new InputHistory(new HistoryFile(Path));
        next.Add("SELECT 1");
        next.Entries.ShouldBe(["SELECT 1", "SELECT 2", "SELECT 1"]);
    }

    [Theory]
    [InlineData("CREATE USER a WITH PASSWORD 'secret'", "CREATE USER a WITH PASSWORD [REDACTED]")]
    [InlineData("SET PASSWORD FOR a = 'secret'", "SET PASSWORD FOR a = [REDACTED]")]
    [InlineData("SELECT \"password\" FROM m", "SELECT \"password\" FROM m")]
    [InlineData("CREATE USER a WITH PASWORD secret PASSWORD", null)]
    [InlineData("CREATE USER a WITH password 'secret", null)]
    [InlineData("SET PASSWORD FOR a = \"secret\"", null)]
    [InlineData("SET PASSWORD\nFOR a = secret", null)]
    [InlineData("set pasword for bob = 'secret'", null)]
    [InlineData("\\format set pasword for bob = 'secret'", null)]
    [InlineData("crate user x with paswrod 'secret'", null)]
    [InlineData("SELECT v FORM cpu", "SELECT v FORM cpu")]
    [InlineData("SELECT 1", "SELECT 1")]
    public void No_password_gets_into_the_file(string typed, string? kept)
    {
        var history = new InputHistory(new HistoryFile(Path), forStorage: text => text);
        history.Add(typed);

        history.Entries.ShouldBe([typed]);
        new HistoryFile(Path).Read().ShouldBe(kept is null ? [] : [kept]);
        if (!typed.StartsWith("SELECT", StringComparison.Ordinal) && File.Exists(Path))
        {
            File.ReadAllText(Path, Encoding.UTF8).ShouldNotContain("secret");
        }
    }

    [Fact]
    public void What_the_caller_keeps_back_is_not_in_the_file()
    {
        var history = new InputHistory(new HistoryFile(Path), forStorage: text => text.StartsWith("\\connect", StringComparison.Ordinal) ? null : text);
        history.Add("\\connect token=abc");
        history.Add("SELECT 1");

        new HistoryFile(Path).Read().ShouldBe(["SELECT 1"]);
    }
}
