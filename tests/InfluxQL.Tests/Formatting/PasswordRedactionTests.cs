using System.Diagnostics;

namespace InfluxQL.Formatting;

public class PasswordRedactionTests
{
    [Theory]
    [InlineData("SET PASSWORD FOR u = 'hush'", "SET PASSWORD FOR u = [REDACTED]")]
    [InlineData("set password for \"u\"='hush'; show users", "set password for \"u\"=[REDACTED]; show users")]
    [InlineData("CREATE USER u WITH PASSWORD 'hush' WITH ALL PRIVILEGES", "CREATE USER u WITH PASSWORD [REDACTED] WITH ALL PRIVILEGES")]
    [InlineData("create user u with /* a */ Password -- b\n 'hush'", "create user u with /* a */ Password -- b\n [REDACTED]")]
    [InlineData("SHOW USERS;;SET/**/PASSWORD/**/FOR u='hu''sh'", "SHOW USERS;;SET/**/PASSWORD/**/FOR u=[REDACTED]")]
    [InlineData(@"SET PASSWORD FOR u = 'hu\'sh' ; SHOW USERS", "SET PASSWORD FOR u = [REDACTED] ; SHOW USERS")]
    [InlineData("SET PASSWORD FOR password = 'hush'; CREATE USER b WITH PASSWORD 'hush'", "SET PASSWORD FOR password = [REDACTED]; CREATE USER b WITH PASSWORD [REDACTED]")]
    public void The_password_of_a_statement_is_taken_out(string text, string expected)
    {
        PasswordRedaction.Redact(text).ShouldBe(expected);
        PasswordRedaction.Redact(expected).ShouldBe(expected);
    }

    [Theory]
    [InlineData("SET PASSWORD FOR u = 'hush", "SET PASSWORD FOR u = [REDACTED]")]
    [InlineData("SET PASSWORD FOR u = 'hush\r\n", "SET PASSWORD FOR u = [REDACTED]\r\n")]
    [InlineData("SET PASSWORD FOR u = 'hush;hush\nhush", "SET PASSWORD FOR u = [REDACTED]")]
    [InlineData("SET PASSWORD FOR u = \"hush\"; SHOW USERS", "SET PASSWORD FOR u = [REDACTED]; SHOW USERS")]
    [InlineData("SET PASSWORD FOR u = hush!hush /x/ 'a'", "SET PASSWORD FOR u = [REDACTED]")]
    [InlineData("SET PASSWORD FOR u 'hush'", "SET PASSWORD FOR u [REDACTED]")]
    [InlineData("SET PASSWORD u = 'hush'", "SET PASSWORD u = [REDACTED]")]
    [InlineData("SET PASSWORD FOR 'u' = 'hush'", "SET PASSWORD FOR 'u' = [REDACTED]")]
    [InlineData("SET PASSWORD FOR u = 'it's hush'; SHOW USERS", "SET PASSWORD FOR u = [REDACTED]; SHOW USERS")]
    [InlineData("CREATE USER u PASSWORD 'hush'", "CREATE USER u PASSWORD [REDACTED]")]
    [InlineData("CREATE USER u WITH PASSWORD = 'hush'", "CREATE USER u WITH PASSWORD = [REDACTED]")]
    [InlineData("CREATE USER u WITH PASSWORD hush WITH ALL PRIVILEGES", "CREATE USER u WITH PASSWORD [REDACTED]")]
    [InlineData("%% ( it's broken; SET PASSWORD FOR u = 'hush'", "%% ( it's broken; SET PASSWORD FOR u = [REDACTED]")]
    [InlineData("{\"q\":\"SET PASSWORD FOR u = 'hush'\",\"n\":1}", "{\"q\":\"SET PASSWORD FOR u = [REDACTED]\",\"n\":1}")]
    [InlineData("-- SET PASSWORD FOR u = 'hush'\nSHOW USERS", "-- SET PASSWORD FOR u = [REDACTED]\nSHOW USERS")]
    [InlineData("/* CREATE USER u WITH/**/ PASSWORD 'hush'", "/* CREATE USER u WITH/**/ PASSWORD [REDACTED]")]
    [InlineData("-- set password for u = hush\nSHOW USERS", "-- set password for u = [REDACTED]\nSHOW USERS")]
    public void A_broken_text_shows_no_password_either(string text, string expected)
    {
        PasswordRedaction.Redact(text).ShouldBe(expected);
        PasswordRedaction.Redact(expected).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("SELECT \"password\" FROM m WHERE \"password\" = 'x'")]
    [InlineData("SELECT passwords FROM m WHERE x = 'the password is long'")]
    [InlineData("SET PASSWORD FOR u = $p")]
    [InlineData("SET PASSWORD FOR u; SHOW USERS")]
    [InlineData("SET PASSWORD FOR")]
    [InlineData("SET PASSWORD")]
    [InlineData("-- log in with password from the vault\nSELECT v FROM m WHERE a = 'b'")]
    [InlineData("CREATE USER u WITH PASSWORD [REDACTED] WITH ALL PRIVILEGES")]
    [InlineData("CREATE USER u WITH PASSWORD WITH ALL PRIVILEGES")]
    public void A_text_without_a_password_is_the_same_string_and_costs_no_memory(string text)
    {
        PasswordRedaction.Redact(text).ShouldBeSameAs(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        PasswordRedaction.Redact(text);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void No_cut_or_inserted_character_makes_a_password_visible()
    {
        const string Query = "SHOW USERS; SET PASSWORD FOR bob = 'hushhush'; CREATE USER eve WITH PASSWORD 'hushhush' WITH ALL PRIVILEGES";
        foreach (char inserted in "'\"/*-;\\( \n=$a")
        {
            for (int i = 0; i <= Query.Length; i++)
            {
                string text = Query.Insert(i, inserted.ToString());

                // A word that is cut in two, or longer by a letter, is none any more.
                if (!CutsWord(Query, i) && !(inserted == 'a' && TouchesWord(Query, i)))
                {
                    PasswordRedaction.Redact(text).ShouldNotContain("hushhush", customMessage: text);
                }
            }
        }

        for (int i = 0; i < Query.Length; i++)
        {
            PasswordRedaction.Redact(Query.Substring(0, i)).ShouldNotContain("hush");
        }
    }

    [Fact]
    public void Hostile_texts_take_linear_time()
    {
        var watch = Stopwatch.StartNew();
        foreach (string piece in new[] { "SET PASSWORD /*", "SET PASSWORD FOR u = 'a' ", "'SET PASSWORD '", "SET PASSWORD (", "--SET PASSWORD FOR u = '" })
        {
            PasswordRedaction.Redact(string.Concat(Enumerable.Repeat(piece, 60_000)));
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static bool TouchesWord(string text, int at) =>
        (at > 0 && char.IsUpper(text[at - 1])) || (at < text.Length && char.IsUpper(text[at]));

    private static bool CutsWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at]) && char.IsUpper(text[at]);
}
