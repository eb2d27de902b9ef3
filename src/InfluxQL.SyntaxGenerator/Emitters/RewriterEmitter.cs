using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes the rewriter's Visit… methods, which visit every slot.</summary>
internal static class RewriterEmitter
{
    public static OutputFile Emit(SyntaxModel model)
    {
        var writer = new CSharpWriter("InfluxQL.Syntax");
        writer.Open("public abstract partial class SyntaxRewriter");
        foreach (NodeModel node in model.ConcreteNodes)
        {
            EmitVisit(writer, node);
            writer.Line();
        }

        EmitSlotVisits(writer);
        writer.Close();
        return new OutputFile("src/InfluxQL/Syntax/Generated/SyntaxRewriter.cs", writer.ToString());
    }

    private static void EmitVisit(CSharpWriter writer, NodeModel node)
    {
        writer.Documentation($"<summary>Rewrites the children of a <see cref=\"{node.ClassName}\"/>. Where none changes, the result is the node itself.</summary>");
        writer.Line($"public override SyntaxNode? Visit{node.Name}({node.ClassName} node) =>");
        if (node.Slots.Count == 0)
        {
            writer.Continued("node;");
            return;
        }

        var visits = node.Slots.Select(slot => GetVisit(node, slot)).ToList();
        writer.Continued("node.Update(");
        for (int i = 0; i < visits.Count; i++)
        {
            writer.Line("        " + visits[i] + (i + 1 < visits.Count ? "," : ");"));
        }
    }

    private static string GetVisit(NodeModel node, SlotModel slot) => slot.Form switch
    {
        SlotForm.Token => $"VisitSlot(node.{slot.Name})",
        SlotForm.Node when slot.IsOptional => $"({SlotNames.GetClrType(slot)})Visit(node.{slot.Name})",
        SlotForm.Node => $"({SlotNames.GetClrType(slot)})Required(Visit(node.{slot.Name}), \"{node.Name}.{slot.Name}\")",
        _ => $"VisitList(node.{slot.Name})",
    };

    private static void EmitSlotVisits(CSharpWriter writer)
    {
        writer.Line("// An empty slot has no token to visit.");
        writer.Line("private SyntaxToken VisitSlot(SyntaxToken token) => token.Kind == SyntaxKind.None ? token : VisitToken(token);");
        writer.Line();
        writer.Line("private static SyntaxNode Required(SyntaxNode? node, string slot) =>");
        writer.Continued("node ?? throw new System.InvalidOperationException($\"The rewriter removed {slot}, which a node cannot lack.\");");
    }
}
