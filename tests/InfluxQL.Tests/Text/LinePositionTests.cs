namespace InfluxQL.Text;

public class LinePositionTests
{
    [Fact]
    public void Positions_are_ordered_by_line_then_by_character()
    {
        (new LinePosition(0, 9) < new LinePosition(1, 0)).ShouldBeTrue();
        (new LinePosition(1, 2) > new LinePosition(1, 1)).ShouldBeTrue();
        (new LinePosition(1, 2) >= new LinePosition(1, 2)).ShouldBeTrue();
        (new LinePosition(1, 2) <= new LinePosition(1, 1)).ShouldBeFalse();
        (new LinePosition(1, 2) == new LinePosition(1, 2)).ShouldBeTrue();
        (new LinePosition(1, 2) != new LinePosition(2, 1)).ShouldBeTrue();
    }

    [Fact]
    public void Negative_numbers_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new LinePosition(-1, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new LinePosition(0, -1));
    }

    [Fact]
    public void A_span_cannot_end_before_it_starts()
    {
        Should.Throw<ArgumentException>(() => new LinePositionSpan(new LinePosition(1, 0), new LinePosition(0, 5)));
        new LinePositionSpan(new LinePosition(1, 0), new LinePosition(1, 0)).ShouldBe(
            new LinePositionSpan(new LinePosition(1, 0), new LinePosition(1, 0)));
    }
}
