namespace InfluxQL.Literals;

public class TimeZoneNameTests
{
    [Theory]
    [InlineData("")]
    [InlineData("UTC")]
    public void The_empty_name_and_UTC_are_UTC(string name) => TimeZoneName.Find(name).ShouldBe(TimeZoneInfo.Utc);

    [Fact]
    public void Local_is_the_zone_of_the_machine() => TimeZoneName.Find("Local").ShouldBe(TimeZoneInfo.Local);

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Europe/Berlin")]
    [InlineData("Etc/GMT+5")]
    [InlineData("EST5EDT")]
    [InlineData("Zulu")]
    public void An_IANA_name_is_found_and_kept(string name)
    {
        TimeZoneInfo zone = TimeZoneName.Find(name).ShouldNotBeNull();
        zone.Id.ShouldBe(name);
        TimeZoneName.Find(name).ShouldBeSameAs(zone);
    }

    [Theory]
    [InlineData("utc")]
    [InlineData("local")]
    [InlineData("america/new_york")]
    [InlineData("America/new_york")]
    [InlineData("AMERICA/NEW_YORK")]
    [InlineData("zulu")]
    [InlineData("Nope")]
    [InlineData("Europe")]
    [InlineData("Europe/")]
    [InlineData("/Europe/Berlin")]
    [InlineData("../zoneinfo/UTC")]
    [InlineData("Europe/../Europe/Berlin")]
    [InlineData("./Europe/Berlin")]
    [InlineData("Europe//Berlin")]
    [InlineData("Europe\\Berlin")]
    [InlineData("/etc/localtime")]
    [InlineData("zone.tab")]
    [InlineData("Europe/Berlin\0")]
    [InlineData("+01:00")]
    [InlineData("UTC-11")]
    [InlineData("Pacific Standard Time")]
    public void Other_names_are_not_found_even_after_the_right_one(string name)
    {
        TimeZoneName.Find("America/New_York").ShouldNotBeNull();
        TimeZoneName.Find("Zulu").ShouldNotBeNull();
        TimeZoneName.Find(name).ShouldBeNull();
    }

    [Fact]
    public void A_very_long_name_is_not_found() => TimeZoneName.Find(new string('a', 100_000)).ShouldBeNull();
}
