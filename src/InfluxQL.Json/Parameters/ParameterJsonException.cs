namespace InfluxQL.Json.Parameters;

/// <summary>A text is no JSON object of values.</summary>
/// <param name="problem">What is wrong, as the rest of a sentence without a full stop.</param>
public sealed class ParameterJsonException(string problem) : Exception(problem);
