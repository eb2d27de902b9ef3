using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes the red node classes, a file for each group of them.</summary>
internal static class NodesEmitter
{
    private const string ClauseSuffix = "Clause";

    public static IEnumerable<OutputFile> Emit(SyntaxModel model) =>
        model.Nodes.GroupBy(node => GetGroup(model, node)).Select(group => EmitGroup(model, group.Key, group));

    // The nodes below an abstract one are a group; the others are clauses or the rest.
    private static string GetGroup(SyntaxModel model, NodeModel node)
    {
        if (node.IsAbstract)
        {
            return node.Name;
        }

        if (node.Base != NodeModel.RootName)
        {
            return node.Base;
        }

        return node.Name.EndsWith(ClauseSuffix, StringComparison.Ordinal) ? ClauseSuffix : "Other";
    }

    private static OutputFile EmitGroup(SyntaxModel model, string group, IEnumerable<NodeModel> nodes)
    {
        var writer = new CSharpWriter("InfluxQL.Syntax", "InfluxQL.Syntax.InternalSyntax");
        bool isFirst = true;
        foreach (NodeModel node in nodes)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            if (node.IsAbstract)
            {
                EmitAbstract(writer, node);
            }
            else
            {
                EmitConcrete(writer, model, node);
            }
        }

        return new OutputFile($"src/InfluxQL/Syntax/Generated/Nodes.{group}.cs", writer.ToString());
    }

    private static void EmitAbstract(CSharpWriter writer, NodeModel node)
    {
        writer.Summary(node.Summary);
        writer.Open($"public abstract partial class {node.ClassName} : {NodeModel.GetClassName(node.Base)}");
        EmitConstructor(writer, node);
        writer.Close();
    }

    private static void EmitConcrete(CSharpWriter writer, SyntaxModel model, NodeModel node)
    {
        writer.Summary(node.Summary);
        foreach (ExampleModel example in node.Examples)
        {
            writer.Documentation($"<example><code>{CSharpWriter.EscapeXml(example.Text)}</code></example>");
        }

        writer.Open($"public sealed partial class {node.ClassName} : {NodeModel.GetClassName(node.Base)}");
        EmitFields(writer, node);
        EmitConstructor(writer, node);
        EmitProperties(writer, model, node);
        EmitSlotAccess(writer, node);
        EmitAccept(writer, node);
        NodeUpdateEmitter.Emit(writer, node);
        writer.Close();
    }

    private static void EmitFields(CSharpWriter writer, NodeModel node)
    {
        var cached = node.Slots.Where(IsCached).ToList();
        foreach (SlotModel slot in cached)
        {
            string type = slot.IsList ? NodeModel.RootName : NodeModel.GetClassName(slot.Type!);
            writer.Line($"private {type}? {SlotNames.GetField(slot)};");
        }

        if (cached.Count > 0)
        {
            writer.Line();
        }
    }

    private static void EmitConstructor(CSharpWriter writer, NodeModel node)
    {
        writer.Line($"internal {node.ClassName}(GreenNode green, SyntaxNode? parent, int position)");
        writer.Continued(": base(green, parent, position)");
        writer.Line("{");
        writer.Line("}");
    }

    private static void EmitProperties(CSharpWriter writer, SyntaxModel model, NodeModel node)
    {
        for (int i = 0; i < node.Slots.Count; i++)
        {
            SlotModel slot = node.Slots[i];
            string field = SlotNames.GetField(slot);
            string value = slot.Form switch
            {
                SlotForm.Token => $"GetTokenSlot({i})",
                SlotForm.Node => $"GetRed(ref {field}, {i})" + (slot.IsOptional ? string.Empty : "!"),
                SlotForm.List when slot.IsTokenList => $"GetTokenList({i})",
                SlotForm.List => $"GetList<{SlotNames.GetElementType(slot)}>(ref {field}, {i})",
                _ => $"GetSeparatedList<{SlotNames.GetElementType(slot)}>(ref {field}, {i})",
            };
            writer.Line();
            writer.Summary(SlotDescriptions.Describe(model, slot));
            writer.Line($"public {SlotNames.GetClrType(slot)} {slot.Name} => {value};");
        }
    }

    private static void EmitSlotAccess(CSharpWriter writer, NodeModel node)
    {
        var cached = node.Slots.Select((slot, index) => (slot, index)).Where(pair => IsCached(pair.slot)).ToList();
        EmitSlotSwitch(writer, "GetNodeSlot", cached.Select(pair => (pair.index, $"GetRed(ref {SlotNames.GetField(pair.slot)}, {pair.index})")).ToList());
        EmitSlotSwitch(writer, "GetCachedSlot", cached.Select(pair => (pair.index, SlotNames.GetField(pair.slot))).ToList());
    }

    private static void EmitSlotSwitch(CSharpWriter writer, string method, List<(int Slot, string Value)> cases)
    {
        writer.Line();
        if (cases.Count == 0)
        {
            writer.Line($"internal override SyntaxNode? {method}(int slot) => null;");
            return;
        }

        writer.Open($"internal override SyntaxNode? {method}(int slot)");
        writer.Open("switch (slot)");
        foreach ((int slot, string value) in cases)
        {
            writer.Line($"case {slot}:");
            writer.Continued($"return {value};");
        }

        writer.Line("default:");
        writer.Continued("return null;");
        writer.Close();
        writer.Close();
    }

    private static void EmitAccept(CSharpWriter writer, NodeModel node)
    {
        writer.Line();
        writer.Documentation("<inheritdoc/>");
        writer.Line($"public override void Accept(SyntaxVisitor visitor) => visitor.Visit{node.Name}(this);");
        writer.Line();
        writer.Documentation("<inheritdoc/>");
        writer.Line("public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)");
        writer.Continued("where TResult : default =>");
        writer.Continued($"visitor.Visit{node.Name}(this);");
    }

    private static bool IsCached(SlotModel slot) => slot.Form != SlotForm.Token && !slot.IsTokenList;
}
