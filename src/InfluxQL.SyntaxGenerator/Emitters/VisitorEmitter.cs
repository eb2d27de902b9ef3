using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes the Visit… methods of both visitors.</summary>
internal static class VisitorEmitter
{
    public static OutputFile Emit(SyntaxModel model)
    {
        var writer = new CSharpWriter("InfluxQL.Syntax");
        EmitClass(writer, model, "SyntaxVisitor", "void", string.Empty);
        writer.Line();
        EmitClass(writer, model, "SyntaxVisitor<TResult>", "TResult?", "What <see cref=\"DefaultVisit\"/> gives.");
        return new OutputFile("src/InfluxQL/Syntax/Generated/SyntaxVisitor.cs", writer.ToString());
    }

    private static void EmitClass(CSharpWriter writer, SyntaxModel model, string name, string result, string returns)
    {
        writer.Open($"public abstract partial class {name}");
        for (int i = 0; i < model.ConcreteNodes.Count; i++)
        {
            NodeModel node = model.ConcreteNodes[i];
            if (i > 0)
            {
                writer.Line();
            }

            writer.Documentation($"<summary>Visits a <see cref=\"{node.ClassName}\"/>. Unless overridden it calls <see cref=\"DefaultVisit\"/>.</summary>");
            if (returns.Length > 0)
            {
                writer.Documentation($"<returns>{returns}</returns>");
            }

            writer.Line($"public virtual {result} Visit{node.Name}({node.ClassName} node) => DefaultVisit(node);");
        }

        writer.Close();
    }
}
