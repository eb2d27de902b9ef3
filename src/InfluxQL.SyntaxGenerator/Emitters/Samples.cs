using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>C# expressions that make something for a slot, for the generated tests.</summary>
internal static class Samples
{
    /// <summary>Makes a token of a kind.</summary>
    public static string Token(string kind) => kind switch
    {
        "IdentifierToken" => "SyntaxFactory.Identifier(\"a\")",
        "BindParameterToken" => "SyntaxFactory.BindParameterToken(\"p\")",
        "StringLiteralToken" => "SyntaxFactory.Literal(\"s\")",
        "IntegerLiteralToken" => "SyntaxFactory.Literal(1L)",
        "NumberLiteralToken" => "SyntaxFactory.Literal(1.5)",
        "DurationLiteralToken" => "SyntaxFactory.DurationLiteral(60_000_000_000)",
        "RegexLiteralToken" => "SyntaxFactory.Regex(\"r\")",
        _ => $"SyntaxFactory.Token(SyntaxKind.{kind})",
    };

    /// <summary>Makes a node of a kind with all its slots filled.</summary>
    public static string Node(SyntaxModel model, string kind)
    {
        NodeModel node = model.FindNodeOfKind(kind)!;
        return node.HasSeveralKinds ? $"NodeSamples.{node.Name}(SyntaxKind.{kind})" : $"NodeSamples.{node.Name}()";
    }

    /// <summary>Makes what fills a slot: for a list one element.</summary>
    public static string Slot(SyntaxModel model, NodeModel node, SlotModel slot)
    {
        if (slot.Form == SlotForm.Token && node.HasSeveralKinds)
        {
            return "NodeSamples.Token(SyntaxFacts.GetDecisiveTokenKind(kind))";
        }

        return slot.Form switch
        {
            SlotForm.Token => Token(slot.Kinds[0]),
            SlotForm.Node => Node(model, model.GetDefaultKind(slot)!),
            SlotForm.List when slot.IsTokenList => $"SyntaxFactory.TokenList({Element(model, slot)})",
            SlotForm.List => $"SyntaxFactory.SingletonList<{SlotNames.GetElementType(slot)}>({Element(model, slot)})",
            _ => $"SyntaxFactory.SingletonSeparatedList<{SlotNames.GetElementType(slot)}>({Element(model, slot)})",
        };
    }

    /// <summary>Makes an element of a list.</summary>
    public static string Element(SyntaxModel model, SlotModel slot) =>
        slot.IsTokenList ? Token("ShowKeyword") : Node(model, model.GetDefaultKind(slot)!);
}
