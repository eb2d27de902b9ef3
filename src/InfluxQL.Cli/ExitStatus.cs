namespace InfluxQL.Cli;

/// <summary>What the tool tells the program that started it.</summary>
internal static class ExitStatus
{
    /// <summary>All is fine.</summary>
    public const int Success = 0;

    /// <summary>A query has errors.</summary>
    public const int QueryErrors = 1;

    /// <summary>The tool was called wrongly, or could not read or write.</summary>
    public const int Failure = 2;
}
