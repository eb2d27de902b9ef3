using System.Globalization;
using System.Text;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Repl;

/// <summary>Points that look like those of Telegraf, always the same.</summary>
internal static class SampleData
{
    private const long Start = 1_700_000_000;

    /// <summary>Writes six hours of three hosts into the database telegraf.</summary>
    public static async Task WriteAsync(InfluxServer server)
    {
        (await server.QueryAsync("CREATE DATABASE telegraf", string.Empty)).ShouldBeNull();
        var lines = new StringBuilder();
        for (int minute = 0; minute < 360; minute++)
        {
            for (int host = 1; host <= 3; host++)
            {
                double idle = 70 + (20 * Math.Sin((minute / 40.0) + host));
                long time = (Start + (minute * 60)) * 1_000_000_000;
                lines.Append(CultureInfo.InvariantCulture, $"cpu,host=server0{host},region={(host < 3 ? "eu" : "us")} usage_idle={idle:F2},usage_user={100 - idle:F2} {time}\n");
                lines.Append(CultureInfo.InvariantCulture, $"mem,host=server0{host} free={(1_000_000 * host) + minute}i,state=\"ok\" {time}\n");
            }
        }

        await server.WriteAsync(lines.ToString(), "telegraf");
    }
}
