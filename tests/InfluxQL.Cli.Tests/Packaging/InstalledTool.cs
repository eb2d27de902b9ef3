using System.Diagnostics;
using System.Text;

namespace InfluxQL.Cli.Packaging;

/// <summary>
/// The tool packed of what is built, and installed with <c>dotnet tool install</c> into a folder of its own. The only
/// source of packages is the folder of the package, and the cache of packages is the test's.
/// </summary>
public sealed class InstalledTool : IDisposable
{
    private const string Id = "InfluxQL.Cli";

    private readonly TemporaryFolder _folder = new();

    public InstalledTool()
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        string packages = Path.Combine(_folder.Path, "packages");
        Dotnet("pack", Path.Combine(Repository.Root, "src", Id), "--no-build", "-c", configuration, $"-p:Version={Version}", "-o", packages, "-nodeReuse:false");
        PackageFile = Path.Combine(packages, $"{Id}.{Version}.nupkg");
        _folder.Write(
            "nuget.config",
            """<configuration><packageSources><clear /><add key="packed" value="packages" /></packageSources></configuration>""");
        Dotnet("tool", "install", "--tool-path", Path.Combine(_folder.Path, "tools"), "--add-source", packages, Id, "--version", Version);
    }

    /// <summary>The version of the package. That of the program stays the one it was built with.</summary>
    public string Version { get; } = "0.0.0-test";

    /// <summary>The package.</summary>
    internal string PackageFile { get; }

    /// <summary>The program that a user starts.</summary>
    internal string Program => Path.Combine(_folder.Path, "tools", OperatingSystem.IsWindows() ? "influxql.exe" : "influxql");

    /// <summary>Runs the installed program.</summary>
    internal ToolRun Run(string input, params string[] arguments) => Start(Program, arguments, input);

    public void Dispose() => _folder.Dispose();

    private void Dotnet(params string[] arguments)
    {
        ToolRun run = Start("dotnet", arguments, string.Empty);
        run.Status.ShouldBe(0, $"dotnet {string.Join(' ', arguments)}\n{run.Output}{run.Error}");
    }

    private ToolRun Start(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment =
            {
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["DOTNET_NOLOGO"] = "1",
                ["MSBUILDDISABLENODEREUSE"] = "1",
            },
        };
        if (arguments is ["tool", ..])
        {
            start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder.Path, "cache");
        }

        // A program that is installed finds .NET by this variable where it does not lie in a usual place.
        if (Path.GetDirectoryName(Environment.ProcessPath) is { } root && File.Exists(Path.Combine(root, "dotnet")))
        {
            start.Environment["DOTNET_ROOT"] = root;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.");
        }

        return new ToolRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
