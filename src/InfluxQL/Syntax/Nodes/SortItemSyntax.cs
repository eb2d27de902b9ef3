namespace InfluxQL.Syntax;

public sealed partial class SortItemSyntax
{
    /// <summary>Whether the item says DESC. Without a direction the order is ascending.</summary>
    public bool IsDescending => DirectionKeyword.Kind == SyntaxKind.DescKeyword;
}
