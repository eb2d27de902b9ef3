using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes a test class per node.</summary>
internal static class NodeTestsEmitter
{
    public static IEnumerable<OutputFile> Emit(SyntaxModel model) =>
        model.ConcreteNodes.Select(node => EmitNode(model, node));

    private static OutputFile EmitNode(SyntaxModel model, NodeModel node)
    {
        var writer = new CSharpWriter("InfluxQL.Syntax");
        writer.Open($"public class {node.ClassName}Tests");
        EmitFactory(writer, node);
        EmitShortFactory(writer, model, node);
        EmitKinds(writer, node);
        EmitIdentity(writer, node);
        foreach (SlotModel slot in node.Slots)
        {
            SlotTestsEmitter.Emit(writer, model, node, slot);
        }

        writer.Close();
        return new OutputFile($"tests/InfluxQL.Tests/Syntax/Generated/{node.ClassName}Tests.cs", writer.ToString());
    }

    private static void EmitFactory(CSharpWriter writer, NodeModel node)
    {
        OpenFact(writer, "The_factory_fills_every_slot", isFirst: true);
        writer.Line($"{node.ClassName} node = NodeSamples.{node.Name}();");
        writer.Line();
        writer.Line($"node.Kind.ShouldBe(SyntaxKind.{node.Kinds[0]});");
        writer.Line($"node.ChildNodesAndTokens().Count.ShouldBe({node.Slots.Count});");
        foreach (SlotModel slot in node.Slots)
        {
            writer.Line(GetFilledAssertion(slot));
        }

        string texts = string.Join(" + ", node.Slots.Select(slot => $"node.{slot.Name}{(slot.Form == SlotForm.Node && slot.IsOptional ? "!" : string.Empty)}.ToFullString()"));
        writer.Line($"node.ToFullString().ShouldBe({(texts.Length == 0 ? "string.Empty" : texts)});");
        writer.Close();
    }

    private static string GetFilledAssertion(SlotModel slot) => slot.Form switch
    {
        SlotForm.Token => $"node.{slot.Name}.Kind.ShouldNotBe(SyntaxKind.None);",
        SlotForm.Node => $"node.{slot.Name}.ShouldNotBeNull();",
        _ => $"node.{slot.Name}.Count.ShouldBe(1);",
    };

    private static void EmitShortFactory(CSharpWriter writer, SyntaxModel model, NodeModel node)
    {
        if (!FactoryEmitter.HasShort(model, node))
        {
            return;
        }

        IReadOnlyList<SlotModel> taken = FactoryEmitter.GetShortSlots(model, node);
        string? kind = node.HasSeveralKinds ? GetKindOfFixedToken(model, node) : null;
        var arguments = taken.Select(slot => Samples.Slot(model, node, slot)).ToList();
        if (kind is not null)
        {
            arguments.Insert(0, "SyntaxKind." + kind);
        }

        OpenFact(writer, "The_short_factory_makes_fixed_tokens_and_leaves_out_what_is_optional");
        writer.Arguments($"{node.ClassName} node = SyntaxFactory.{node.Name}", arguments, ";");
        writer.Line();
        foreach (SlotModel slot in node.Slots)
        {
            writer.Line(GetShortAssertion(node, slot, taken, kind));
        }

        writer.Close();
    }

    private static string GetKindOfFixedToken(SyntaxModel model, NodeModel node) =>
        node.Kinds.First(kind => model.FindToken(model.FindTokenOfKind(kind)!)!.HasFixedText);

    private static string GetShortAssertion(NodeModel node, SlotModel slot, IReadOnlyList<SlotModel> taken, string? kind)
    {
        if (taken.Contains(slot))
        {
            return GetFilledAssertion(slot);
        }

        if (slot.IsOptional)
        {
            return GetEmptyAssertion(slot, "node");
        }

        return node.HasSeveralKinds
            ? $"node.{slot.Name}.Kind.ShouldBe(SyntaxFacts.GetDecisiveTokenKind(SyntaxKind.{kind}));"
            : $"node.{slot.Name}.Kind.ShouldBe(SyntaxKind.{slot.Kinds[0]});";
    }

    /// <summary>Asserts that a slot is empty.</summary>
    public static string GetEmptyAssertion(SlotModel slot, string variable) => slot.Form switch
    {
        SlotForm.Token => $"{variable}.{slot.Name}.Kind.ShouldBe(SyntaxKind.None);",
        SlotForm.Node => $"{variable}.{slot.Name}.ShouldBeNull();",
        _ => $"{variable}.{slot.Name}.Count.ShouldBe(0);",
    };

    private static void EmitKinds(CSharpWriter writer, NodeModel node)
    {
        if (!node.HasSeveralKinds)
        {
            return;
        }

        string token = node.Slots.First(slot => slot.Form == SlotForm.Token).Name;
        OpenTheory(writer, "Each_kind_comes_with_its_token(SyntaxKind kind)", node.Kinds.Select(kind => $"SyntaxKind.{kind}"));
        writer.Line($"{node.ClassName} node = NodeSamples.{node.Name}(kind);");
        writer.Line();
        writer.Line("node.Kind.ShouldBe(kind);");
        writer.Line($"node.{token}.Kind.ShouldBe(SyntaxFacts.GetDecisiveTokenKind(kind));");
        writer.Close();

        OpenTheory(writer, "Another_token_gives_the_node_its_kind(SyntaxKind kind)", node.Kinds.Select(kind => $"SyntaxKind.{kind}"));
        writer.Line($"SyntaxToken token = NodeSamples.Token(SyntaxFacts.GetDecisiveTokenKind(kind));");
        writer.Line();
        writer.Line($"NodeSamples.{node.Name}().With{token}(token).Kind.ShouldBe(kind);");
        writer.Close();
    }

    private static void EmitIdentity(CSharpWriter writer, NodeModel node)
    {
        OpenFact(writer, "A_rewriter_that_changes_nothing_returns_the_same_node");
        writer.Line($"{node.ClassName} node = NodeSamples.{node.Name}();");
        writer.Line();
        writer.Line("new IdentityRewriter().Visit(node).ShouldBeSameAs(node);");
        writer.Close();
        if (node.Slots.Count == 0)
        {
            return;
        }

        OpenFact(writer, "Update_with_the_same_children_returns_the_same_node");
        writer.Line($"{node.ClassName} node = NodeSamples.{node.Name}();");
        writer.Line();
        writer.Line($"node.Update({string.Join(", ", node.Slots.Select(slot => "node." + slot.Name))}).ShouldBeSameAs(node);");
        writer.Close();
    }

    /// <summary>Opens a test method.</summary>
    public static void OpenFact(CSharpWriter writer, string name, bool isFirst = false)
    {
        if (!isFirst)
        {
            writer.Line();
        }

        writer.Line("[Fact]");
        writer.Open($"public void {name}()");
    }

    private static void OpenTheory(CSharpWriter writer, string signature, IEnumerable<string> cases)
    {
        writer.Line();
        writer.Line("[Theory]");
        foreach (string value in cases)
        {
            writer.Line($"[InlineData({value})]");
        }

        writer.Open($"public void {signature}");
    }
}
