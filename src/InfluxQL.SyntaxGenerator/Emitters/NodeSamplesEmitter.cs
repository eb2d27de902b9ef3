using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes, for the tests, a method per node that makes one with all its slots filled.</summary>
internal static class NodeSamplesEmitter
{
    public static OutputFile Emit(SyntaxModel model)
    {
        var writer = new CSharpWriter("InfluxQL.Syntax");
        writer.Summary("Nodes with all their slots filled, tokens with some text.");
        writer.Open("internal static class NodeSamples");
        foreach (NodeModel node in model.ConcreteNodes)
        {
            string parameter = node.HasSeveralKinds ? $"SyntaxKind kind = SyntaxKind.{node.Kinds[0]}" : string.Empty;
            var arguments = node.Slots.Select(slot => Samples.Slot(model, node, slot)).ToList();
            if (node.HasSeveralKinds)
            {
                arguments.Insert(0, "kind");
            }

            writer.Line($"public static {node.ClassName} {node.Name}({parameter}) =>");
            writer.Arguments($"    SyntaxFactory.{node.Name}", arguments, ";");
            writer.Line();
        }

        EmitTokens(writer, model);
        writer.Close();
        return new OutputFile("tests/InfluxQL.Tests/Syntax/Generated/NodeSamples.cs", writer.ToString());
    }

    private static void EmitTokens(CSharpWriter writer, SyntaxModel model)
    {
        writer.Open("public static SyntaxToken Token(SyntaxKind kind)");
        writer.Open("switch (kind)");
        foreach (TokenModel token in model.InCategory(TokenCategory.Token).Where(token => token.Wrap is not null))
        {
            writer.Line($"case SyntaxKind.{token.Name}:");
            writer.Continued($"return {Samples.Token(token.Name)};");
        }

        writer.Line("default:");
        writer.Continued("return SyntaxFactory.Token(kind);");
        writer.Close();
        writer.Close();
    }
}
