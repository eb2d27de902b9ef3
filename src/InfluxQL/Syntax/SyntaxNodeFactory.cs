using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

internal static partial class SyntaxNodeFactory
{
    /// <summary>The red node of a green one that has no parent.</summary>
    internal static SyntaxNode CreateRed(GreenNode green) => CreateRed(green, null, 0);

    /// <summary>The updated node with the annotations of the one that it replaces.</summary>
    internal static T WithAnnotationsOf<T>(SyntaxNode original, T updated)
        where T : SyntaxNode
    {
        GreenNode green = original.WithAnnotationsOf(updated.Green);
        return ReferenceEquals(green, updated.Green) ? updated : (T)CreateRed(green);
    }
}
