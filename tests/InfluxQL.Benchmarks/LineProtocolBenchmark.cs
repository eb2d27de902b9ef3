using InfluxQL.Gateway.Streams;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using InfluxQL.Gateway.LineProtocol;
using InfluxQL.TestSupport;

namespace InfluxQL.Benchmarks;

/// <summary>
/// The check of line protocol on lines such as Telegraf's, in parts as they come from the network, beside the rate at
/// which a real InfluxDB 1.x takes the same lines.
/// </summary>
internal static class LineProtocolBenchmark
{
    private const int PartSize = 64 * 1024;
    private const int Lines = 20_000;
    private const int ServerRounds = 5;

    public static int Run()
    {
        byte[] plain = CreateBody(withEscapes: false);
        byte[] escaped = CreateBody(withEscapes: true);
        var v1 = new LineRules(LineProtocolDialect.InfluxDB1, 1);
        var v3 = new LineRules(LineProtocolDialect.InfluxDB3, 1);
        Measurement[] results = Measurement.Interleaved(
            () => Filter(plain, v1, 1),
            () => Filter(plain, v3, 1),
            () => Filter(escaped, v1, 1),
            () => Filter(escaped, v3, 1),
            () => Filter(plain, v3, -1));
        Console.WriteLine($"{Lines} lines of {plain.Length / Lines} bytes; of {escaped.Length / Lines} bytes with escapes, strings and exponents");
        Print("for InfluxDB 1.x", plain, results[0]);
        Print("for InfluxDB 3", plain, results[1]);
        Print("for InfluxDB 1.x, escapes", escaped, results[2]);
        Print("for InfluxDB 3, escapes", escaped, results[3]);
        Print("with other timestamps", plain, results[4]);
        if (InfluxServer.Missing is not null)
        {
            Console.WriteLine($"influxd                     not measured: {InfluxServer.Missing}");
            return 0;
        }

        double server = MeasureServerAsync(plain).GetAwaiter().GetResult();
        Console.WriteLine($"influxd takes              {server,8:F0} MB/s");
        Console.WriteLine($"ratio check / influxd      {Rate(plain, results[0]) / server,8:F0}");
        return 0;
    }

    private static int Filter(byte[] body, LineRules rules, long factor)
    {
        using var filter = new LineProtocolFilter(rules, factor);
        using var output = new PooledBuffer();
        for (int i = 0; i < body.Length; i += PartSize)
        {
            output.Clear();
            filter.Append(body.AsSpan(i, Math.Min(PartSize, body.Length - i)), output);
        }

        return filter.Complete(output) ? Lines : throw new InvalidOperationException(filter.Error!.Message);
    }

    private static double Rate(byte[] body, Measurement measurement) => body.Length / (double)Lines / measurement.Nanoseconds * 1_000;

    private static void Print(string name, byte[] body, Measurement measurement) =>
        Console.WriteLine($"{name,-26} {Rate(body, measurement),8:F0} MB/s  {measurement.Nanoseconds,6:F0} ns/line  {measurement.Bytes,6:F2} bytes/line allocated");

    // The median of several writes of the same lines by one client: parsing is most of the work when the series are there.
    private static async Task<double> MeasureServerAsync(byte[] body)
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        await server.QueryAsync("CREATE DATABASE bench", "bench");
        using var client = new HttpClient { BaseAddress = server.Address };
        var rates = new List<double>();
        for (int round = 0; round <= ServerRounds; round++)
        {
            using var content = new ByteArrayContent(body);
            var watch = Stopwatch.StartNew();
            using HttpResponseMessage response = await client.PostAsync("/write?db=bench", content);
            response.EnsureSuccessStatusCode();
            rates.Add(body.Length / watch.Elapsed.TotalMicroseconds);
        }

        // The first write makes the series.
        return rates.Skip(1).Order().ElementAt(ServerRounds / 2);
    }

    private static byte[] CreateBody(bool withEscapes)
    {
        var random = new Random(1);
        var body = new StringBuilder();
        long time = 1_700_000_000_000_000_000;
        for (int i = 0; i < Lines; i++)
        {
            int host = i % 100;
            body.Append(CultureInfo.InvariantCulture, $"{(withEscapes ? "win\\ cpu" : "cpu")},cpu=cpu{i % 16},host=server{host:D3}.example.org,region=eu-central");
            if (withEscapes)
            {
                body.Append(CultureInfo.InvariantCulture, $",path=C:\\\\Program\\ Files usage_user={random.NextDouble():E6},state=\"it said \\\"{host}\\\", and left\",");
            }
            else
            {
                body.Append(' ');
            }

            body.Append(CultureInfo.InvariantCulture, $"usage_idle={random.NextDouble() * 100:F13},usage_iowait={random.NextDouble():F14},usage_irq=0,usage_nice={random.Next(100)}i");
            body.Append(CultureInfo.InvariantCulture, $",usage_steal=0,usage_system={random.NextDouble() * 10:F13},usage_guest=0,online=true {time += 1_000_003}\n");
        }

        return Encoding.UTF8.GetBytes(body.ToString());
    }
}
