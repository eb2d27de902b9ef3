namespace InfluxQL.Syntax;

public static partial class SyntaxFacts
{
    /// <summary>The kind of the tokens between the elements of a slot's list; None where the list has no separators.</summary>
    internal static SyntaxKind GetSeparatorKind(SyntaxKind node, int slot)
    {
        if (!SlotAllows(node, slot, SyntaxKind.List))
        {
            return SyntaxKind.None;
        }

        switch (node)
        {
            case SyntaxKind.Query:
                return SyntaxKind.SemicolonToken;
            case SyntaxKind.VariableReference:
            case SyntaxKind.MeasurementSource:
            case SyntaxKind.IntoTarget:
                return SyntaxKind.DotToken;
            case SyntaxKind.IncompleteStatement:
            case SyntaxKind.CreateDatabaseStatement:
            case SyntaxKind.CreateRetentionPolicyStatement:
            case SyntaxKind.AlterRetentionPolicyStatement:
                return SyntaxKind.None;
            default:
                return SyntaxKind.CommaToken;
        }
    }
}
