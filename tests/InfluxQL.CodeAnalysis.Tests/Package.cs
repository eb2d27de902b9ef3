using System.Diagnostics;

namespace InfluxQL.CodeAnalysis;

/// <summary>The package, made of what is built, in a folder of its own.</summary>
public sealed class Package : IDisposable
{
    public const string Id = "InfluxQL.CodeAnalysis";

    /// <summary>A version that no folder of packages has yet.</summary>
    public string Version { get; } = $"0.0.0-test{Guid.NewGuid():N}";

    /// <summary>The folder of the package.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("influxql-package-").FullName;

    /// <summary>The file of the package.</summary>
    public string File => Path.Combine(Folder, $"{Id}.{Version}.nupkg");

    public Package()
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        string project = Path.Combine(TestSupport.Checkout.Root, "src", "InfluxQL.CodeAnalysis.CodeFixes");
        Dotnet(project, "pack", "--no-build", "-c", configuration, $"-p:Version={Version}", "-o", Folder);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Runs the SDK's command and gives what it prints. It leaves no process behind.</summary>
    public static string Dotnet(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [.. arguments, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off", "-nologo"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" },
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {arguments[0]} did not end.");
        }

        string printed = output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult();
        process.ExitCode.ShouldBe(0, printed);
        return printed;
    }
}
