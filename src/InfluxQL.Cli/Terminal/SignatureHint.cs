namespace InfluxQL.Cli.Terminal;

/// <summary>The call that is open at the cursor.</summary>
/// <param name="Label">Its signature, as <c>percentile(field, N)</c>.</param>
/// <param name="ActiveStart">Where the argument of the cursor begins in the label; -1 where it is none of them.</param>
/// <param name="ActiveLength">How long it is there.</param>
/// <param name="Summary">What the function does.</param>
internal sealed record SignatureHint(string Label, int ActiveStart, int ActiveLength, string Summary);
