namespace InfluxQL.Gateway.Hosting;

/// <summary>What the program tells the one that started it.</summary>
internal static class ExitStatus
{
    /// <summary>It ended because it was told to.</summary>
    public const int Success = 0;

    /// <summary>It could not run, such as where its port is taken.</summary>
    public const int Failure = 1;

    /// <summary>It was called wrongly, or its configuration is wrong.</summary>
    public const int WrongUsage = 2;
}
