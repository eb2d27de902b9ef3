using System.Globalization;
using System.Text;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>A real InfluxDB with a database telegraf, in which two hosts wrote a value a second from 2024 on.</summary>
internal static class SampleServer
{
    private const long FirstSecond = 1_704_067_200;

    /// <summary>Starts it.</summary>
    /// <param name="points">How many points each host wrote.</param>
    public static async Task<InfluxServer> Start(int points)
    {
        InfluxServer influx = await InfluxServer.StartAsync();
        (await influx.QueryAsync("CREATE DATABASE telegraf", string.Empty)).ShouldBeNull();
        var lines = new StringBuilder();
        for (int i = 0; i < points; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"cpu,host=web1 usage={40 + (20 * Math.Sin(i / 12.0)):F2} {FirstSecond + i}000000000\n");
            lines.Append(CultureInfo.InvariantCulture, $"cpu,host=web2 usage={55 + (15 * Math.Cos(i / 9.0)):F2} {FirstSecond + i}000000000\n");
        }

        await influx.WriteAsync(lines.ToString(), "telegraf");
        return influx;
    }
}
