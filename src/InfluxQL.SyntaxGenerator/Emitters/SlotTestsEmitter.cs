using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes the tests of one slot: replacing, emptying, adding, rejecting.</summary>
internal static class SlotTestsEmitter
{
    // Tokens that are tried where they may not stand; no slot takes all of them.
    private static readonly string[] s_wrongTokens = ["CaretToken", "AnalyzeKeyword"];

    public static void Emit(CSharpWriter writer, SyntaxModel model, NodeModel node, SlotModel slot)
    {
        EmitReplace(writer, node, slot);
        EmitEmpty(writer, node, slot);
        EmitAdd(writer, model, node, slot);
        EmitReject(writer, model, node, slot);
    }

    private static void EmitReplace(CSharpWriter writer, NodeModel node, SlotModel slot)
    {
        if (slot.IsList)
        {
            return;
        }

        string old = $"node.{slot.Name}" + (slot.Form == SlotForm.Node && slot.IsOptional ? "!" : string.Empty);
        NodeTestsEmitter.OpenFact(writer, $"With{slot.Name}_replaces_the_child");
        EmitNode(writer, node);
        writer.Line($"{node.ClassName} updated = node.With{slot.Name}({old}.WithLeadingTrivia(SyntaxFactory.Space));");
        writer.Line();
        writer.Line($"updated.{old["node.".Length..]}.ToFullString().ShouldBe(\" \" + {old}.ToFullString());");
        writer.Line("updated.ToFullString().Length.ShouldBe(node.ToFullString().Length + 1);");
        writer.Close();
    }

    private static void EmitEmpty(CSharpWriter writer, NodeModel node, SlotModel slot)
    {
        if (!slot.IsOptional)
        {
            return;
        }

        NodeTestsEmitter.OpenFact(writer, $"With{slot.Name}_can_empty_the_slot");
        writer.Line($"{node.ClassName} updated = NodeSamples.{node.Name}().With{slot.Name}({(slot.Form == SlotForm.Node ? "null" : "default")});");
        writer.Line();
        writer.Line(NodeTestsEmitter.GetEmptyAssertion(slot, "updated"));
        writer.Close();
    }

    private static void EmitAdd(CSharpWriter writer, SyntaxModel model, NodeModel node, SlotModel slot)
    {
        if (!slot.IsList)
        {
            return;
        }

        string element = Samples.Element(model, slot);
        NodeTestsEmitter.OpenFact(writer, $"Add{slot.Name}_adds_at_the_end");
        EmitNode(writer, node);
        writer.Line($"{node.ClassName} updated = node.Add{slot.Name}({element}, {element});");
        writer.Line();
        writer.Line($"updated.{slot.Name}.Count.ShouldBe(3);");
        if (slot.Form == SlotForm.SeparatedList)
        {
            writer.Line($"updated.{slot.Name}.GetSeparators().Select(token => token.Kind).ShouldBe(new[] {{ SyntaxKind.{slot.Separator}, SyntaxKind.{slot.Separator} }});");
        }

        writer.Close();
    }

    private static void EmitReject(CSharpWriter writer, SyntaxModel model, NodeModel node, SlotModel slot)
    {
        string? wrong = GetWrongValue(model, slot);
        if (wrong is not null)
        {
            EmitThrows(writer, node, slot, $"With{slot.Name}_rejects_another_kind", wrong, "ArgumentException");
        }

        if (!slot.IsOptional)
        {
            bool isNode = slot.Form == SlotForm.Node;
            EmitThrows(
                writer,
                node,
                slot,
                $"With{slot.Name}_cannot_empty_the_slot",
                isNode ? "null!" : "default",
                isNode ? "ArgumentNullException" : "ArgumentException");
        }
    }

    private static void EmitThrows(CSharpWriter writer, NodeModel node, SlotModel slot, string test, string value, string exception)
    {
        NodeTestsEmitter.OpenFact(writer, test);
        EmitNode(writer, node);
        writer.Line($"Should.Throw<{exception}>(() => node.With{slot.Name}({value}))");
        writer.Continued($".ParamName.ShouldBe(\"{SlotNames.GetParameter(slot)}\");");
        writer.Close();
    }

    // Something of the slot's C# type that the slot does not take; null where it takes everything of that type.
    private static string? GetWrongValue(SyntaxModel model, SlotModel slot)
    {
        if (slot.Form == SlotForm.Token)
        {
            return Samples.Token(s_wrongTokens.First(kind => !slot.Kinds.Contains(kind)));
        }

        if (slot.Kinds.Count == 0)
        {
            return null;
        }

        string wrong = model.GetConcreteKinds(slot.Type!).First(kind => !slot.Kinds.Contains(kind));
        string sample = Samples.Node(model, wrong);
        return slot.Form switch
        {
            SlotForm.Node => sample,
            SlotForm.List => $"SyntaxFactory.SingletonList<{SlotNames.GetElementType(slot)}>({sample})",
            _ => $"SyntaxFactory.SingletonSeparatedList<{SlotNames.GetElementType(slot)}>({sample})",
        };
    }

    private static void EmitNode(CSharpWriter writer, NodeModel node) =>
        writer.Line($"{node.ClassName} node = NodeSamples.{node.Name}();");
}
