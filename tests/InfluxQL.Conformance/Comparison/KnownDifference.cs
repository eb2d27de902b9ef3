namespace InfluxQL.Conformance.Comparison;

/// <summary>A place where the library means to differ from the compared reference.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why, with the section of the specification that says so.</param>
/// <param name="Example">A query for which the two differ, and which this difference explains.</param>
/// <param name="Explains">Whether this is all that the library and the reference differ in.</param>
public sealed record KnownDifference(string Name, string Reason, string Example, Func<DifferentialCase, bool> Explains);
