using System.Diagnostics;
using InfluxQL.TestSupport;

namespace InfluxQL.Conformance.Reference;

/// <summary>
/// The Go program around the reference parser, built once per test run into a temporary folder that is deleted when
/// the run ends.
/// </summary>
public static class ReferenceProgram
{
    private const string GoPath = "/usr/share/gocode";
    private const string PackageFolder = GoPath + "/src/github.com/influxdata/influxql";

    private static readonly Lazy<string> BuiltFile = new(Build, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Why the program cannot be built here, or null where it can.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>The path of the built program. The first caller builds it, the others wait.</summary>
    /// <exception cref="InvalidOperationException">Go or the package is missing, or the build fails.</exception>
    public static string FileName => BuiltFile.Value;

    private static string? FindMissing()
    {
        if (FindGo() is null)
        {
            return "The Go compiler is missing: no folder of PATH holds a file named go (package golang-go).";
        }

        return Directory.Exists(PackageFolder)
            ? null
            : $"The reference parser is missing: {PackageFolder} does not exist (package golang-github-influxdata-influxql-dev).";
    }

    private static string? FindGo() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "go"))
        .FirstOrDefault(File.Exists);

    private static string Build()
    {
        if (Missing is not null)
        {
            throw new InvalidOperationException(Missing);
        }

        string folder = Directory.CreateTempSubdirectory("influxql-reference-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        string file = Path.Combine(folder, "reference");

        ProcessStartInfo start = new(FindGo()!)
        {
            ArgumentList = { "build", "-o", file, "." },
            WorkingDirectory = Checkout.PathOf("tests", "InfluxQL.Conformance", "reference"),
            RedirectStandardError = true,
        };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = GoPath;

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("go did not start.");
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? file
            : throw new InvalidOperationException($"go build ended with {process.ExitCode}: {errors}");
    }
}
