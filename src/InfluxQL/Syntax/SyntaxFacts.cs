namespace InfluxQL.Syntax;

/// <summary>Facts about kinds: their texts, classes, operators and slots.</summary>
public static partial class SyntaxFacts
{
    /// <summary>Number of kinds; all are smaller.</summary>
    internal static int KindCount => SlotCounts.Length;
}
