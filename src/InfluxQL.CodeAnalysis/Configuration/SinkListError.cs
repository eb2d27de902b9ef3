namespace InfluxQL.CodeAnalysis.Configuration;

/// <summary>Where and why a list of methods cannot be read.</summary>
/// <param name="Character">The character, counted from 1.</param>
/// <param name="Reason">What is wrong there, without a full stop.</param>
internal sealed record SinkListError(int Character, string Reason);
