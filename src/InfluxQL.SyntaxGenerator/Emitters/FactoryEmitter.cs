using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes the factory methods of nodes: one with every slot, and a short one where it is shorter.</summary>
internal static class FactoryEmitter
{
    public static OutputFile Emit(SyntaxModel model)
    {
        var writer = new CSharpWriter("InfluxQL.Syntax", "InfluxQL.Syntax.InternalSyntax");
        writer.Open("public static partial class SyntaxFactory");
        for (int i = 0; i < model.ConcreteNodes.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            EmitFull(writer, model, model.ConcreteNodes[i]);
            EmitShort(writer, model, model.ConcreteNodes[i]);
        }

        writer.Close();
        return new OutputFile("src/InfluxQL/Syntax/Generated/SyntaxFactory.cs", writer.ToString());
    }

    /// <summary>
    /// The slots that the short method takes: those that are neither optional nor filled by a token of fixed text.
    /// A list that may be empty is taken as well, unless a token stands or falls with it.
    /// </summary>
    public static IReadOnlyList<SlotModel> GetShortSlots(SyntaxModel model, NodeModel node)
    {
        bool hasOptionalToken = node.Slots.Any(slot => slot.Form == SlotForm.Token && slot.IsOptional);
        return node.Slots
            .Where(slot => slot.IsOptional ? slot.IsList && !hasOptionalToken : !IsFixedToken(model, node, slot))
            .ToList();
    }

    /// <summary>Whether there is a short method at all.</summary>
    public static bool HasShort(SyntaxModel model, NodeModel node) =>
        GetShortSlots(model, node).Count < node.Slots.Count && node.Slots.Any(slot => !slot.IsOptional || slot.IsList);

    private static bool IsFixedToken(SyntaxModel model, NodeModel node, SlotModel slot)
    {
        if (slot.Form != SlotForm.Token)
        {
            return false;
        }

        return node.HasSeveralKinds
            || (slot.Kinds.Count == 1 && (model.FindToken(slot.Kinds[0])!.HasFixedText || slot.Kinds[0] == "EndOfFileToken"));
    }

    private static void EmitFull(CSharpWriter writer, SyntaxModel model, NodeModel node)
    {
        var parameters = node.Slots.Select(SlotNames.GetDeclaration).ToList();
        writer.Documentation($"<summary>Makes a <see cref=\"{node.ClassName}\"/> of all its children.</summary>");
        EmitKindParameter(writer, node, parameters);
        foreach (SlotModel slot in node.Slots)
        {
            writer.Documentation($"<param name=\"{SlotNames.GetParameter(slot)}\">{CSharpWriter.EscapeXml(SlotDescriptions.Describe(model, slot))}</param>");
        }

        EmitExceptions(writer, node.Slots, node.HasSeveralKinds);
        writer.Arguments($"public static {node.ClassName} {node.Name}", parameters, node.Slots.Count == 0 ? " =>" : string.Empty);
        if (node.Slots.Count == 0)
        {
            writer.Continued($"({node.ClassName})Create(SyntaxKind.{node.Name});");
            return;
        }

        string kind = node.HasSeveralKinds ? "kind" : "SyntaxKind." + node.Name;
        writer.Line("{");
        if (node.HasSeveralKinds)
        {
            SlotModel decisive = node.Slots.First(slot => slot.Form == SlotForm.Token);
            string token = SlotNames.GetParameter(decisive);
            writer.Line($"    SlotCheck.DecisiveToken(SyntaxFacts.Is{node.Name}(kind), kind, nameof(kind), {token}, nameof({token}));");
        }

        writer.Line($"    return ({node.ClassName})Create(");
        writer.Line($"        {kind},");
        for (int i = 0; i < node.Slots.Count; i++)
        {
            writer.Line($"        {GetCheck(kind, node.Slots[i], i)}{(i + 1 < node.Slots.Count ? "," : ");")}");
        }

        writer.Line("}");
    }

    private static string GetCheck(string kind, SlotModel slot, int index)
    {
        string name = SlotNames.GetParameter(slot);
        string arguments = $"{kind}, {index}, {name}{(slot.IsList ? ".Green" : string.Empty)}";
        return slot.Form switch
        {
            SlotForm.Token => $"SlotCheck.Token({arguments}, nameof({name}))",
            SlotForm.Node => $"SlotCheck.Node({arguments}, nameof({name}))",
            SlotForm.List => $"SlotCheck.List({arguments}, nameof({name}))",
            _ => $"SlotCheck.SeparatedList({arguments}, SyntaxKind.{slot.Separator}, {(slot.AllowsTrailing ? "true" : "false")}, nameof({name}))",
        };
    }

    private static void EmitShort(CSharpWriter writer, SyntaxModel model, NodeModel node)
    {
        if (!HasShort(model, node))
        {
            return;
        }

        IReadOnlyList<SlotModel> taken = GetShortSlots(model, node);
        var parameters = taken.Select((slot, index) => SlotNames.GetDeclaration(slot) + (IsOmissible(taken, index) ? " = default" : string.Empty)).ToList();
        var arguments = node.Slots.Select(slot => GetShortArgument(model, node, slot, taken)).ToList();
        writer.Line();
        writer.Documentation($"<summary>Makes a <see cref=\"{node.ClassName}\"/>; tokens whose text is fixed are made, optional children left out.</summary>");
        EmitKindParameter(writer, node, parameters);
        if (node.HasSeveralKinds)
        {
            arguments.Insert(0, "kind");
        }

        foreach (SlotModel slot in taken)
        {
            writer.Documentation($"<param name=\"{SlotNames.GetParameter(slot)}\">{CSharpWriter.EscapeXml(SlotDescriptions.Describe(model, slot))}</param>");
        }

        EmitExceptions(writer, taken, node.HasSeveralKinds);
        writer.Arguments($"public static {node.ClassName} {node.Name}", parameters, " =>");
        writer.Continued($"{node.Name}({string.Join(", ", arguments)});");
    }

    // A list that may be empty can be left out of the call when nothing required follows it.
    private static bool IsOmissible(IReadOnlyList<SlotModel> slots, int index) => slots.Skip(index).All(slot => slot.IsOptional);

    private static string GetShortArgument(SyntaxModel model, NodeModel node, SlotModel slot, IReadOnlyList<SlotModel> taken)
    {
        if (taken.Contains(slot))
        {
            return SlotNames.GetParameter(slot);
        }

        if (slot.IsOptional)
        {
            return slot.Form == SlotForm.Node ? "null" : "default";
        }

        return node.HasSeveralKinds ? "DecisiveToken(kind)" : $"Token(SyntaxKind.{slot.Kinds[0]})";
    }

    private static void EmitKindParameter(CSharpWriter writer, NodeModel node, List<string> parameters)
    {
        if (node.HasSeveralKinds)
        {
            writer.Documentation("<param name=\"kind\">The node's kind.</param>");
            parameters.Insert(0, "SyntaxKind kind");
        }
    }

    private static void EmitExceptions(CSharpWriter writer, IReadOnlyList<SlotModel> slots, bool hasKind)
    {
        if (slots.Any(slot => slot.Form == SlotForm.Node && !slot.IsOptional))
        {
            writer.Documentation("<exception cref=\"System.ArgumentNullException\">A required child is null.</exception>");
        }

        if (slots.Count > 0 || hasKind)
        {
            writer.Documentation("<exception cref=\"System.ArgumentException\">A child is of a kind that its slot does not take, or a required one is missing.</exception>");
        }
    }
}
