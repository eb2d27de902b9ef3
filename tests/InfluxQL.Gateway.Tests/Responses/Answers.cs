using System.Text;
using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Responses;

/// <summary>Answers of servers, and the shapes that they are turned into, for tests that go through all of them.</summary>
internal static class Answers
{
    /// <summary>Nanoseconds, three statements, several series, texts with everything that can stand in them.</summary>
    public static byte[] Whole { get; } = Encoding.UTF8.GetBytes(
        """
        {"results":[{"statement_id":0,"series":[{"name":"cpu","tags":{"a":"x,y","b":""},"columns":["time","v","s"],"values":[
        [1500000001,1.5e-7,"ü \"q\" \\ \u00e9\ud83d\ude00"],[null,null,""],[-1,true,"l1\nl2"]]},{"name":"mem","columns":["time","v","s"],"values":[[0,-12,"x"]],
        "partial":false}]},{"statement_id":1,"messages":[{"level":"warning","text":"old"}]},{"statement_id":2,"error":"no \"field\""}],"more":[{},[1,2.5]]}
        """.ReplaceLineEndings(""));

    /// <summary>The first two statements of it in chunks.</summary>
    public static byte[] Chunks { get; } = Encoding.UTF8.GetBytes(
        """
        {"results":[{"statement_id":0,"series":[{"name":"cpu","tags":{"a":"x,y"},"columns":["time","v"],"values":[[1,1.5],[2,2.5]],"partial":true}],"partial":true}]}
        {"results":[{"statement_id":0,"series":[{"name":"cpu","tags":{"a":"x,y"},"columns":["time","v"],"values":[[3,3.5]]}],"partial":true}]}
        {"results":[{"statement_id":0,"series":[{"name":"mem","columns":["time","v"],"values":[[3,"é"]]}]}]}{"results":[{"statement_id":1}]}
        {"results":[{"statement_id":2,"error":"no"}]}
        """.ReplaceLineEndings("\n"));

    public static IEnumerable<ResponseShape> Shapes =>
        from format in new[] { ResponseFormat.Json, ResponseFormat.Csv, ResponseFormat.MessagePack }
        from chunk in new long?[] { null, 1, 2 }
        from epoch in new EpochPrecision?[] { null, EpochPrecision.Nanoseconds, EpochPrecision.Milliseconds }
        from protocol in new[] { UpstreamProtocol.InfluxDB1, UpstreamProtocol.Plain }
        select Relay.Shape(format, chunk, epoch, protocol);

    public static string Describe(ResponseShape shape) =>
        $"{shape.Format}, chunks of {shape.ChunkSize} cut by {(shape.CutsChunks ? "the gateway" : "the server")}, {shape.Conversion} {shape.Epoch}";
}
