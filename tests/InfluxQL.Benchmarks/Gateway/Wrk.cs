using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InfluxQL.Benchmarks.Gateway;

/// <summary>What one run of wrk measured: requests per second, and latencies in milliseconds.</summary>
internal sealed record WrkRun(double RequestsPerSecond, double Median, double Percentile99);

/// <summary>The load generator wrk (Debian's package wrk).</summary>
internal static partial class Wrk
{
    /// <summary>Why it cannot run, or null.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>Sends the same request over and over.</summary>
    /// <param name="url">The request's URL.</param>
    /// <param name="connections">The connections, each with one request at a time.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="headers">The headers of the request.</param>
    /// <exception cref="InvalidOperationException">An answer was no success: such a run measures nothing.</exception>
    public static WrkRun Run(Uri url, int connections, int seconds, params string[] headers)
    {
        string output = Execute(
            ["-t", "1", "-c", Text(connections), "-d", $"{seconds}s", "--latency", .. headers.SelectMany(header => new[] { "-H", header }), url.AbsoluteUri]);
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"wrk met errors:\n{output}");
        }

        return new WrkRun(
            double.Parse(RequestsPattern().Match(output).Groups[1].Value, CultureInfo.InvariantCulture),
            Latency(output, "50%"),
            Latency(output, "99%"));
    }

    private static double Latency(string output, string percentile)
    {
        Match match = Regex.Match(output, $@"^\s+{percentile}\s+([0-9.]+)(us|ms|s)\s*$", RegexOptions.Multiline);
        double value = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch
        {
            "us" => value / 1000,
            "ms" => value,
            _ => value * 1000,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Execute(string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static string? FindMissing()
    {
        try
        {
            Execute(["--version"]);
            return null;
        }
        catch (Win32Exception exception)
        {
            return $"wrk is needed (Debian's package wrk): {exception.Message}";
        }
    }

    [GeneratedRegex(@"^Requests/sec:\s+([0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex RequestsPattern();
}
