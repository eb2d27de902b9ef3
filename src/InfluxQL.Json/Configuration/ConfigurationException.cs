namespace InfluxQL.Json.Configuration;

/// <summary>A member of the configuration is wrong.</summary>
/// <param name="path">The member, such as <c>policies.limit.maximum</c>; empty for the whole file.</param>
/// <param name="problem">What is wrong, as the rest of a sentence without a full stop.</param>
public sealed class ConfigurationException(string path, string problem)
    : Exception(path.Length == 0 ? $"The configuration {problem}." : $"The member {path} of the configuration {problem}.");
