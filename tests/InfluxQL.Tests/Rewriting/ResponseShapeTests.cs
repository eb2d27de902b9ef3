namespace InfluxQL.Rewriting;

public class ResponseShapeTests
{
    [Theory]
    [InlineData(EpochPrecision.Nanoseconds, "ns", "ns", "ns")]
    [InlineData(EpochPrecision.Microseconds, "u", "u", "us")]
    [InlineData(EpochPrecision.Milliseconds, "ms", "ms", "ms")]
    [InlineData(EpochPrecision.Seconds, "s", "s", "s")]
    [InlineData(EpochPrecision.Minutes, "m", "m", "m")]
    [InlineData(EpochPrecision.Hours, "h", "h", "h")]
    [InlineData(EpochPrecision.Days, null, "d", null)]
    [InlineData(EpochPrecision.Weeks, null, "w", null)]
    public void A_server_is_asked_for_a_unit_that_it_knows(EpochPrecision precision, string? first, string? third, string? clustered)
    {
        Check(precision, UpstreamProtocol.InfluxDB1, first);
        Check(precision, UpstreamProtocol.InfluxDB3, third);
        Check(precision, UpstreamProtocol.Clustered, clustered);
    }

    [Fact]
    public void A_server_without_epoch_leaves_the_timestamps_to_the_gateway()
    {
        ResponseShape seconds = Shape(EpochPrecision.Seconds, UpstreamProtocol.Plain);
        seconds.UpstreamEpoch.ShouldBeNull();
        seconds.Conversion.ShouldBe(TimestampConversion.Divide);
        seconds.Epoch.ShouldBe("s");
        Shape(null, UpstreamProtocol.Plain).Conversion.ShouldBe(TimestampConversion.FormatRfc3339);
        Shape(EpochPrecision.Nanoseconds, UpstreamProtocol.Plain).Conversion.ShouldBe(TimestampConversion.None);
    }

    [Fact]
    public void Timestamps_are_divided_towards_zero()
    {
        ResponseShape shape = Shape(EpochPrecision.Days, UpstreamProtocol.InfluxDB1);
        shape.UpstreamEpoch.ShouldBe("ns");
        shape.Factor.ShouldBe(86_400_000_000_000);
        shape.Convert((86_400_000_000_000 * 3) - 1).ShouldBe(2);
        shape.Convert(-1).ShouldBe(0);
    }

    [Fact]
    public void No_unit_means_rfc_3339_and_nanoseconds_in_csv()
    {
        ResponseShape json = Shape(null, UpstreamProtocol.InfluxDB3);
        (json.Epoch, json.UpstreamEpoch, json.Conversion).ShouldBe((null, null, TimestampConversion.None));
        var csv = ResponseShape.Create(new QueryRequest("x") { Format = ResponseFormat.Csv }, UpstreamProtocol.InfluxDB1);
        csv.UpstreamEpoch.ShouldBe("ns");
    }

    [Fact]
    public void Chunks_are_the_server_s_where_it_makes_them()
    {
        var request = new QueryRequest("x") { IsChunked = true, ChunkSize = 7 };
        ResponseShape first = ResponseShape.Create(request, UpstreamProtocol.InfluxDB1);
        (first.ChunkSize, first.UpstreamChunkSize, first.CutsChunks).ShouldBe((7, 7, false));
        ResponseShape plain = ResponseShape.Create(request, UpstreamProtocol.Plain);
        (plain.ChunkSize, plain.UpstreamChunkSize, plain.CutsChunks).ShouldBe((7, null, true));
        ResponseShape whole = ResponseShape.Create(new QueryRequest("x") { ChunkSize = 7 }, UpstreamProtocol.InfluxDB1);
        (whole.ChunkSize, whole.UpstreamChunkSize, whole.CutsChunks).ShouldBe((null, null, false));
    }

    private static void Check(EpochPrecision precision, UpstreamProtocol protocol, string? name)
    {
        ResponseShape shape = Shape(precision, protocol);
        shape.UpstreamEpoch.ShouldBe(name ?? "ns");
        shape.Conversion.ShouldBe(name is null ? TimestampConversion.Divide : TimestampConversion.None);
        EpochPrecisions.TryParse(shape.Epoch!, out EpochPrecision read).ShouldBeTrue();
        read.ShouldBe(precision);
    }

    private static ResponseShape Shape(EpochPrecision? precision, UpstreamProtocol protocol) =>
        ResponseShape.Create(new QueryRequest("x") { Epoch = precision }, protocol);
}
