namespace InfluxQL.Conformance.Comparison;

/// <summary>A reason for which an error text of ours may differ from that of the older Go reference.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why, with the section of the specification that says so.</param>
/// <param name="Example">A query for which the two differ.</param>
/// <param name="Explains">Whether it explains the difference between the reference's text, the second, and ours, the third, of a query.</param>
public sealed record KnownErrorDifference(string Name, string Reason, string Example, Func<string, string, string, bool> Explains);
