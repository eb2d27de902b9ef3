using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes a node's Update, With… and Add… methods.</summary>
internal static class NodeUpdateEmitter
{
    public static void Emit(CSharpWriter writer, NodeModel node)
    {
        if (node.Slots.Count == 0)
        {
            return;
        }

        EmitUpdate(writer, node);
        foreach (SlotModel slot in node.Slots)
        {
            EmitWith(writer, node, slot);
        }

        foreach (SlotModel slot in node.Slots.Where(slot => slot.IsList))
        {
            EmitAdd(writer, node, slot);
        }
    }

    private static void EmitUpdate(CSharpWriter writer, NodeModel node)
    {
        writer.Line();
        writer.Summary("The node with other children, and with its annotations; the node itself where no child is another.");
        writer.Documentation("<exception cref=\"System.ArgumentException\">A child is of a kind that its slot does not take, or is missing.</exception>");
        writer.Arguments($"public {node.ClassName} Update", node.Slots.Select(SlotNames.GetDeclaration).ToList(), string.Empty);
        writer.Line("{");
        for (int i = 0; i < node.Slots.Count; i++)
        {
            SlotModel slot = node.Slots[i];
            string test = $"{GetGreenOrNull(slot)} == Green.GetSlot({i})";
            string start = i == 0 ? "    if (" : "        && ";
            writer.Line(start + test + (i == node.Slots.Count - 1 ? ")" : string.Empty));
        }

        writer.Line("    {");
        writer.Line("        return this;");
        writer.Line("    }");
        writer.Line();
        var arguments = node.Slots.Select(SlotNames.GetParameter).ToList();
        if (node.HasSeveralKinds)
        {
            SlotModel decisive = node.Slots.First(slot => slot.Form == SlotForm.Token);
            writer.Line("    // The token decides what kind the node has. A token that cannot is left to the factory to reject.");
            writer.Line($"    SyntaxKind kind = SyntaxFacts.Get{node.Name}Kind({SlotNames.GetParameter(decisive)}.Kind);");
            arguments.Insert(0, "kind == SyntaxKind.None ? Kind : kind");
        }

        writer.Line($"    {node.ClassName} updated = SyntaxFactory.{node.Name}({string.Join(", ", arguments)});");
        writer.Line("    return SyntaxNodeFactory.WithAnnotationsOf(this, updated);");
        writer.Line("}");
    }

    // A null for a required node is left to the factory to reject.
    private static string GetGreenOrNull(SlotModel slot)
    {
        string name = SlotNames.GetParameter(slot);
        return slot.Form == SlotForm.Node ? $"SlotCheck.GreenOf({name})" : name + ".Green";
    }

    private static void EmitWith(CSharpWriter writer, NodeModel node, SlotModel changed)
    {
        var arguments = node.Slots.Select(slot => slot == changed ? SlotNames.GetParameter(slot) : slot.Name);
        writer.Line();
        writer.Documentation($"<summary>The node with another <see cref=\"{changed.Name}\"/>.</summary>");
        writer.Documentation("<exception cref=\"System.ArgumentException\">The slot does not take it.</exception>");
        writer.Line($"public {node.ClassName} With{changed.Name}({SlotNames.GetDeclaration(changed)}) =>");
        writer.Continued($"Update({string.Join(", ", arguments)});");
    }

    private static void EmitAdd(CSharpWriter writer, NodeModel node, SlotModel slot)
    {
        writer.Line();
        writer.Documentation($"<summary>The node with more elements at the end of its <see cref=\"{slot.Name}\"/>.</summary>");
        writer.Documentation("<exception cref=\"System.ArgumentException\">The slot does not take an element.</exception>");
        writer.Line($"public {node.ClassName} Add{slot.Name}(params {SlotNames.GetElementType(slot)}[] items) =>");
        writer.Continued($"With{slot.Name}({slot.Name}.AddRange(items));");
    }
}
