using System.Globalization;

namespace InfluxQL.Gateway.Faults;

/// <summary>What a process uses, as Linux says it.</summary>
internal static class ProcessUsage
{
    /// <summary>Why it cannot be said here; null where it can.</summary>
    public static string? Missing => OperatingSystem.IsLinux() ? null : "the memory and handles of another process are read from /proc, which only Linux has";

    /// <summary>The open files and connections.</summary>
    public static int Handles(int process) => Directory.GetFileSystemEntries($"/proc/{process}/fd").Length;

    /// <summary>The memory in use, in MB.</summary>
    public static int Memory(int process) => Read(process, "VmRSS:");

    /// <summary>The most memory that was in use, in MB.</summary>
    public static int PeakMemory(int process) => Read(process, "VmHWM:");

    private static int Read(int process, string name)
    {
        string line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return int.Parse(line.AsSpan(name.Length).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) / 1024;
    }
}
