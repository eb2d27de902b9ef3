using InfluxQL.Cli.History;
using InfluxQL.Services;

namespace InfluxQL.Cli.Terminal;

/// <summary>Random keys on random texts: what the editor shows is what it has, and nothing makes it fail.</summary>
public sealed class EditorFuzzTests
{
    // What was cut and inserted again doubles a text.
    private const int MaxText = 1500;

    private static readonly string[] s_pieces =
    [
        "S", "e", "x", " ", "(", ")", "'", "\"", "/", ",", "=", ";", "1", "SELECT mean(value) FROM cpu ", "日本", "😀", "e\u0301", "\u0301", "\t", "\u001b", "\u200b", "👨‍👩‍👧", "WHERE time > now() - 1h",
    ];

    private static readonly Key[] s_keys =
    [
        .. Enum.GetValues<KeyCode>().Where(code => code is not (KeyCode.Text or KeyCode.Chord or KeyCode.Paste or KeyCode.EndOfInput)).Select(code => new Key(code)),
        .. "abcdefghijklmnopqrstuvwxyz_ ".Select(letter => Key.OfChord(KeyModifiers.Control, letter)),
        .. "bcdfluyz/_.<>x".Select(letter => Key.OfChord(KeyModifiers.Alt, letter)),
        new Key(KeyCode.Left, KeyModifiers.Control),
        new Key(KeyCode.Right, KeyModifiers.Control),
        new Key(KeyCode.Home, KeyModifiers.Control),
        new Key(KeyCode.Enter, KeyModifiers.Alt),
        new Key(KeyCode.Tab, KeyModifiers.Shift),
        new Key(KeyCode.Tab),
        new Key(KeyCode.Tab),
        new Key(KeyCode.Paste, KeyModifiers.None, "SELECT a,\n\tb\nFROM \"c\nd"),
        new Key(KeyCode.Paste),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_screen_shows_the_text_and_the_cursor_after_any_keys(int seed)
    {
        var random = new Random(seed);
        var language = new QueryLanguage(() => new QueryServiceOptions { Database = "telegraf", MaxCompletions = 20 });
        InputHistory history = EditorRun.HistoryOf("SELECT 1", "SHOW\nDATABASES\n", "SELECT * FROM 日本");
        for (int run = 0; run < 10; run++)
        {
            var size = new TerminalSize(random.Next(1, 60), random.Next(1, 14));
            var screen = new TestScreen(size.Columns, size.Rows);
            var painter = new FramePainter();
            var session = new EditSession(language, history, new KillRing(), new LinePrompt("telegraf> "), screen.Features) { Size = size };
            for (int i = 0; i < 120; i++)
            {
                Key key = random.Next(3) == 0 ? s_keys[random.Next(s_keys.Length)] : Key.OfText(s_pieces[random.Next(s_pieces.Length)]);
                if (session.Handle(key) is not null || session.Text.Length > MaxText)
                {
                    break;
                }

                EditFrame frame = session.Compose();
                screen.Write(painter.Paint(frame));
                CheckScreen(screen, frame, size);
                session.Cursor.ShouldBeInRange(0, session.Text.Length);
                (session.Cursor > 0 && session.Cursor < session.Text.Length && char.IsLowSurrogate(session.Text[session.Cursor])).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Simple_keys_do_what_a_simple_model_does()
    {
        var random = new Random(7);
        for (int run = 0; run < 100; run++)
        {
            var session = new EditSession(new TestLanguage(), new InputHistory(), new KillRing(), new LinePrompt("> "), new TerminalFeatures(true, true));
            string text = string.Empty;
            int cursor = 0;
            var before = new Stack<(string Text, int Cursor)>();
            for (int i = 0; i < 100; i++)
            {
                switch (random.Next(7))
                {
                    case 0 when cursor > 0:
                        text = text.Remove(--cursor, 1);
                        session.Handle(new Key(KeyCode.Backspace));
                        break;
                    case 1 when cursor < text.Length:
                        text = text.Remove(cursor, 1);
                        session.Handle(new Key(KeyCode.Delete));
                        break;
                    case 2:
                        cursor = Math.Max(0, cursor - 1);
                        session.Handle(new Key(KeyCode.Left));
                        break;
                    case 3:
                        cursor = Math.Min(text.Length, cursor + 1);
                        session.Handle(new Key(KeyCode.Right));
                        break;
                    case 4:
                        cursor = random.Next(2) == 0 ? 0 : text.Length;
                        session.Handle(new Key(cursor == 0 ? KeyCode.Home : KeyCode.End, KeyModifiers.Control));
                        break;
                    default:
                        string typed = ((char)random.Next('a', 'z')).ToString();
                        text = text.Insert(cursor++, typed);
                        session.Handle(Key.OfText(typed));
                        break;
                }

                session.Text.ShouldBe(text);
                session.Cursor.ShouldBe(cursor);
            }
        }
    }

    [Fact]
    public void Everything_can_be_undone_and_done_again()
    {
        var random = new Random(11);
        Key[] edits = [new Key(KeyCode.Backspace), new Key(KeyCode.Delete), .. "dktuwyy".Select(letter => Key.OfChord(KeyModifiers.Control, letter)), .. "bdulcyf".Select(letter => Key.OfChord(KeyModifiers.Alt, letter)), new Key(KeyCode.Home)];
        for (int run = 0; run < 200; run++)
        {
            var session = new EditSession(new TestLanguage(), new InputHistory(), new KillRing(), new LinePrompt("> "), new TerminalFeatures(true, true), "begin here");
            for (int i = 0; i < 40; i++)
            {
                // Ctrl-D would end an empty text.
                Key key = random.Next(2) == 0 ? edits[random.Next(edits.Length)] : Key.OfText(s_pieces[random.Next(s_pieces.Length)]);
                if (session.Text.Length > 0 || key.Code != KeyCode.Chord)
                {
                    session.Handle(key);
                }
            }

            string end = session.Text;
            PressUntilNothingChanges(session, Key.OfChord(KeyModifiers.Control, 'z'), 41);
            session.Text.ShouldBe("begin here");
            PressUntilNothingChanges(session, Key.OfChord(KeyModifiers.Alt, 'z'), 41);
            session.Text.ShouldBe(end);
        }
    }

    private static void PressUntilNothingChanges(EditSession session, Key key, int limit)
    {
        for (int i = 0; i < limit; i++)
        {
            session.Handle(key);
        }
    }

    // What was painted step by step is what an empty screen would show.
    private static void CheckScreen(TestScreen screen, EditFrame frame, TerminalSize size)
    {
        frame.Rows.Count.ShouldBeInRange(1, size.Rows);
        var fresh = new TestScreen(size.Columns, size.Rows);
        fresh.Write(new FramePainter().Paint(frame));
        int top = screen.Row - frame.CursorRow;
        top.ShouldBeGreaterThanOrEqualTo(0);
        screen.Column.ShouldBe(frame.CursorColumn);
        screen.Lines.Skip(top).ShouldBe(fresh.Lines);
    }
}
