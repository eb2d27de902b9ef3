namespace InfluxQL.Text;

public class EditDistanceTests
{
    [Theory]
    [InlineData("from", "FROM", 0)]
    [InlineData("FORM", "FROM", 1)]
    [InlineData("SELEC", "SELECT", 1)]
    [InlineData("SELXXT", "SELECT", 2)]
    [InlineData("GROUPP", "GROUP", 1)]
    [InlineData("something", "FROM", 3)]
    public void Slips_are_counted_up_to_the_limit(string word, string keyword, int distance)
    {
        EditDistance.Between(word.AsSpan(), keyword, 2).ShouldBe(distance);
    }
}
