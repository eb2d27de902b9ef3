namespace InfluxQL.Cli.Options;

/// <summary>A line of a manual page: an exit status, a variable or a file, and what it means.</summary>
internal sealed record ManualEntry(string Name, string Meaning);
