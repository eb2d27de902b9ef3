namespace InfluxQL.Cli.Playground.Api;

/// <summary>A request that cannot be answered; the message says what is wrong and what to do.</summary>
internal sealed class ApiException(int status, string message) : Exception(message)
{
    /// <summary>The status of the answer.</summary>
    public int Status { get; } = status;
}
