using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes what makes a red node of a green one.</summary>
internal static class RedNodesEmitter
{
    public static OutputFile Emit(SyntaxModel model)
    {
        var writer = new CSharpWriter("InfluxQL.Syntax", "InfluxQL.Syntax.InternalSyntax");
        writer.Summary("Makes red nodes of green ones.");
        writer.Open("internal static partial class SyntaxNodeFactory");
        writer.Summary("The red node of the class that the green node's kind belongs to.");
        writer.Open("internal static SyntaxNode CreateRed(GreenNode green, SyntaxNode? parent, int position)");
        writer.Open("switch (green.Kind)");
        writer.Line("case SyntaxKind.List:");
        writer.Continued("return new SyntaxListNode(green, parent, position);");
        foreach (NodeModel node in model.ConcreteNodes)
        {
            foreach (string kind in node.Kinds)
            {
                writer.Line($"case SyntaxKind.{kind}:");
            }

            writer.Continued($"return new {node.ClassName}(green, parent, position);");
        }

        writer.Line("default:");
        writer.Continued("throw new System.ArgumentException($\"{green.Kind} is no kind of a node.\", nameof(green));");
        writer.Close();
        writer.Close();
        writer.Close();
        return new OutputFile("src/InfluxQL/Syntax/Generated/SyntaxNodeFactory.cs", writer.ToString());
    }
}
