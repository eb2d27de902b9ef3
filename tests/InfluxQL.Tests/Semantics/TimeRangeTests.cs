namespace InfluxQL.Semantics;

public class TimeRangeTests
{
    [Fact]
    public void An_intersection_takes_the_inner_bounds()
    {
        new TimeRange(1, null).Intersect(new TimeRange(null, 9)).ShouldBe(new TimeRange(1, 9));
        new TimeRange(1, 5).Intersect(new TimeRange(3, 9)).ShouldBe(new TimeRange(3, 5));
        new TimeRange(3, 5).Intersect(new TimeRange(1, 9)).ShouldBe(new TimeRange(3, 5));
        TimeRange.Unbounded.Intersect(TimeRange.Unbounded).IsUnbounded.ShouldBeTrue();
    }

    [Fact]
    public void A_range_whose_bounds_cross_is_empty()
    {
        new TimeRange(5, 4).IsEmpty.ShouldBeTrue();
        new TimeRange(5, 5).IsEmpty.ShouldBeFalse();
        new TimeRange(5, null).IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void Both_bounds_belong_to_the_range()
    {
        var range = new TimeRange(5, 7);
        range.Contains(4).ShouldBeFalse();
        range.Contains(5).ShouldBeTrue();
        range.Contains(7).ShouldBeTrue();
        range.Contains(8).ShouldBeFalse();
        TimeRange.Unbounded.Contains(long.MinValue).ShouldBeTrue();
    }

    [Fact]
    public void A_side_without_a_bound_shows_nothing()
    {
        new TimeRange(0, null).ToString().ShouldBe("1970-01-01T00:00:00Z..");
        TimeRange.Unbounded.ToString().ShouldBe("..");
    }
}
