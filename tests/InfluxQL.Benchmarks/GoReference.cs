using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace InfluxQL.Benchmarks;

/// <summary>The reference parser in Go, built from tests/InfluxQL.Conformance/reference where Go is installed.</summary>
internal static class GoReference
{
    private static readonly Lazy<string?> s_program = new(Build);

    /// <summary>Why it cannot be measured, or null.</summary>
    public static string? Missing { get; private set; }

    /// <summary>What ParseQuery costs for a query of the file, or null where the reference is missing.</summary>
    public static (double Nanoseconds, double Bytes)? Bench(string file, int seconds) => Member(file, seconds, "parse");

    /// <summary>What ParseQuery and String() together cost.</summary>
    public static (double Nanoseconds, double Bytes)? BenchWithPrinting(string file, int seconds) => Member(file, seconds, "parse_and_print");

    private static (double Nanoseconds, double Bytes)? Member(string file, int seconds, string member)
    {
        if (s_program.Value is not { } program)
        {
            return null;
        }

        string output = Execute(program, ["bench", file, seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)], null);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement measured = document.RootElement.GetProperty(member);
        return (measured.GetProperty("ns_per_query").GetDouble(), measured.GetProperty("bytes_per_query").GetDouble());
    }

    private static string? Build()
    {
        string sources = FindSources();
        string program = Path.Combine(Path.GetTempPath(), $"influxql-reference-{Environment.ProcessId}");
        try
        {
            Execute("go", ["build", "-o", program, "."], sources);
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            Missing = $"Go and its package golang-github-influxdata-influxql-dev are needed ({exception.Message.Trim()})";
            return null;
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(program);
        return program;
    }

    private static string FindSources()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InfluxQL.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "InfluxQL.Conformance", "reference");
            }
        }

        throw new DirectoryNotFoundException("The benchmarks are to be run from a checkout.");
    }

    private static string Execute(string program, string[] arguments, string? folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? string.Empty,
        };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = "/usr/share/gocode";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(error.Result);
    }
}
