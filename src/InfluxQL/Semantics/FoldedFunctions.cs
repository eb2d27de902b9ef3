namespace InfluxQL.Semantics;

/// <summary>Which calls constant folding replaces by their value.</summary>
[Flags]
internal enum FoldedFunctions
{
    /// <summary>No call.</summary>
    None = 0,

    /// <summary><c>now()</c>.</summary>
    Now = 1,

    /// <summary>Mathematical functions of known numbers.</summary>
    Mathematical = 2,
}
