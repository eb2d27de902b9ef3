namespace InfluxQL.Cli.Rendering;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("a", 1)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("温", 2)]
    [InlineData("한", 2)]
    [InlineData("\u1112\u1161\u11ab", 2)]
    [InlineData("Ａ", 2)]
    [InlineData("ｱ", 1)]
    [InlineData("😀", 2)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("❤\ufe0f", 2)]
    [InlineData("❤", 1)]
    [InlineData("🇩🇪", 2)]
    [InlineData("Ω", 1)]
    public void What_a_reader_sees_as_one_character_takes_its_columns(string cluster, int columns) =>
        DisplayWidth.OfCluster(cluster).ShouldBe(columns);
}
