namespace InfluxQL.Gateway.Hosting;

/// <summary>The program cannot start.</summary>
/// <param name="status">One of <see cref="ExitStatus"/>.</param>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class StartException(int status, string message) : Exception(message)
{
    /// <summary>What the program ends with.</summary>
    public int Status { get; } = status;
}
