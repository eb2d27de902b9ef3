namespace InfluxQL.Cli.Repl;

public sealed class ReplHistoryTests
{
    [Theory]
    [InlineData("SELECT v FROM cpu")]
    [InlineData("\\use telegraf")]
    [InlineData("\\connect http://localhost:8086 as me")]
    [InlineData("use telegraf")]
    [InlineData("\\params host=web01")]
    public void What_holds_no_secret_is_kept(string text) => ReplHistory.ForStorage(text).ShouldBe(text);

    [Theory]
    [InlineData("\\connect http://me:hunter2@localhost:8086")]
    [InlineData("connect http://me:hunter2@localhost:8086")]
    [InlineData("\\c localhost as me hunter2")]
    [InlineData("\\connect localhost as me password hunter2")]
    [InlineData("\\conect http://me:hunter2@localhost")]
    [InlineData("auth me hunter2")]
    [InlineData("\\connect http://localhost:8086/?u=me&p=hunter2")]
    [InlineData("\\params pw=\"hunter2\"")]
    [InlineData("\\params {\"apiToken\": \"hunter2\"}")]
    public void What_may_hold_a_secret_is_not_kept(string text) => ReplHistory.ForStorage(text).ShouldBeNull();
}
