using InfluxQL.Cli.Repl.MetaCommands;
using InfluxQL.Semantics;

namespace InfluxQL.Cli.Repl.Language;

public sealed class CommandLineParserTests
{
    [Theory]
    [InlineData("\\use telegraf", "telegraf", null)]
    [InlineData("  \\USE telegraf ;", "telegraf", null)]
    [InlineData("\\use telegraf.week", "telegraf", "week")]
    [InlineData("\\use telegraf . week", "telegraf", "week")]
    [InlineData("\\use \"my db\".\"my.rp\"", "my db", "my.rp")]
    [InlineData("\\use \"a\\\"b\\\\c\"", "a\"b\\c", null)]
    [InlineData("\\use 'my db'", "my db", null)]
    [InlineData("\\use telegraf/autogen", "telegraf/autogen", null)]
    [InlineData("\\use 温度", "温度", null)]
    [InlineData("\\use \"\"", "", null)]
    public void A_database_comes_with_or_without_a_policy(string line, string database, string? policy) =>
        Read(line).Arguments.ShouldBe(new DatabaseArgument(database, policy));

    [Theory]
    [InlineData("my db", null, "\"my db\"")]
    [InlineData("telegraf", "a.b", "telegraf.\"a.b\"")]
    [InlineData("a\"b\\c", null, "\"a\\\"b\\\\c\"")]
    public void A_database_is_shown_as_it_can_be_typed(string database, string? policy, string text)
    {
        var argument = new DatabaseArgument(database, policy);

        argument.ToString().ShouldBe(text);
        Read("\\use " + text).Arguments.ShouldBe(argument);
    }

    [Theory]
    [InlineData("\\output tabel", 8, 5, "Found tabel, but table, csv, json or chart belongs here. Did you mean table?")]
    [InlineData("\\output csv json", 12, 4, "Found json, but the command ends before it. It is used as \\output [table|csv|json|chart].")]
    [InlineData("\\use db.", 8, 0, "A retention policy is missing here. It is used as \\use [DB | DB.RP].")]
    [InlineData("\\use .rp", 5, 1, "Found ., but a database belongs here.")]
    [InlineData("\\use \"abc", 5, 4, "The quote that begins here is not closed. Add the closing \".")]
    [InlineData("\\outptu csv", 0, 7, "There is no command \\outptu. Did you mean \\output?")]
    [InlineData("\\xyzzy", 0, 6, "There is no command \\xyzzy. \\help lists the commands.")]
    [InlineData("\\", 0, 1, "The name of a command belongs behind the backslash. \\help lists the commands.")]
    [InlineData("\\timing maybe", 8, 5, "Found maybe, but on or off belongs here.")]
    [InlineData("\\chunked on many", 12, 4, "Found many, but a number of rows belongs here.")]
    [InlineData("\\params a=", 10, 0, "A value is missing here. It is used as \\params [{JSON} | NAME=VALUE … | clear].")]
    [InlineData("\\params a 1", 10, 1, "Found 1, but = belongs here.")]
    [InlineData("\\params {\"a\": }", 8, 7, "The text is no valid JSON; reading stopped at byte 6.")]
    [InlineData("\\connect http://h:1 as", 22, 0, "The name of a user is missing here. It is used as \\connect [URL [as USER | with token]].")]
    [InlineData("\\connect http://h:1 es me", 20, 2, "Found es, but as or with belongs here. Did you mean as?")]
    [InlineData("\\read", 5, 0, "The name of a file is missing here. It is used as \\read FILE.")]
    [InlineData("\\target clusterd", 8, 8, "Did you mean clustered?")]
    [InlineData("\\schema file", 12, 0, "The name of a file is missing here.")]
    [InlineData("\\quit now", 6, 3, "Found now, but the command ends before it. It is used as \\quit.")]
    public void A_mistake_has_its_place_and_says_what_belongs_there(string line, int start, int length, string message)
    {
        CommandError error = Read(line).Error.ShouldNotBeNull();

        error.Span.ShouldBe(new Text.TextSpan(start, length));
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void Values_of_parameters_are_what_a_query_would_take_them_for()
    {
        CommandReading reading = Read("\\params host='web 01' n=10 f=-1.5 b=true d=1h30m re=/^a b\\/c/ col=\"usage user\" word=eu-west $x=1");

        var values = (IReadOnlyDictionary<string, BoundValue>)reading.Arguments.ShouldNotBeNull();
        values.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()).ShouldBe(new Dictionary<string, string>
        {
            ["host"] = "String: web 01",
            ["n"] = "Integer: 10",
            ["f"] = "Float: -1.5",
            ["b"] = "Boolean: true",
            ["d"] = "Duration: 1h30m",
            ["re"] = "Regex: ^a b/c",
            ["col"] = "Identifier: usage user",
            ["word"] = "String: eu-west",
            ["x"] = "Integer: 1",
        });
    }

    [Theory]
    [InlineData("\\tree", null)]
    [InlineData("\\tree SELECT v FROM cpu;", "SELECT v FROM cpu;")]
    [InlineData("\\plan   SELECT \"a b\" FROM 'x", "SELECT \"a b\" FROM 'x")]
    public void A_query_is_the_rest_of_the_line(string line, string? query) => Read(line).Arguments.ShouldBe(query);

    [Theory]
    [InlineData("\\q")]
    [InlineData("\\exit")]
    [InlineData("\\explain-id IQL0008")]
    [InlineData("\\?")]
    [InlineData("\\o csv")]
    [InlineData("\\w \"a file\"")]
    [InlineData("\\precision u")]
    [InlineData("\\chunked 500")]
    [InlineData("\\chunked off")]
    [InlineData("\\connect https://host/prefix/ with token")]
    public void Short_names_and_forms_are_understood(string line) => Read(line).Error.ShouldBeNull();

    [Fact]
    public void No_two_commands_share_a_name()
    {
        string[] names = [.. MetaCommandTable.All.SelectMany(command => command.Aliases.Prepend(command.Name))];

        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(names.Length);
    }

    [Theory]
    [InlineData("\\use \u0000\uD800 \u202E")]
    [InlineData("\\params \uD800=\uDC00 /")]
    [InlineData("\\chunked 99999999999999999999")]
    [InlineData("\\connect ''")]
    [InlineData("\\write \"\\")]
    [InlineData("\\why \u0007")]
    public void No_text_makes_the_parser_fail(string line)
    {
        for (int length = 1; length <= line.Length; length++)
        {
            string part = line[..length];
            CommandReading reading = Read(part);
            (reading.Error is null).ShouldBe(reading.Run is not null);
            (reading.Error?.Span.End ?? 0).ShouldBeLessThanOrEqualTo(part.Length);
        }
    }

    private static CommandReading Read(string line) => CommandLineParser.Read(line, CommandHead.Find(line)!.Value);
}
