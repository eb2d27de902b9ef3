using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>How a slot is called in C#.</summary>
internal static class SlotNames
{
    private static readonly HashSet<string> s_keywords = ["as", "base", "case", "default", "else", "for", "in", "is", "null", "object", "operator", "params", "ref", "string", "this"];

    /// <summary>The type of the property and of the parameter.</summary>
    public static string GetClrType(SlotModel slot) => slot.Form switch
    {
        SlotForm.Token => "SyntaxToken",
        SlotForm.Node => NodeModel.GetClassName(slot.Type!) + (slot.IsOptional ? "?" : string.Empty),
        SlotForm.List when slot.IsTokenList => "SyntaxTokenList",
        SlotForm.List => $"SyntaxList<{NodeModel.GetClassName(slot.Type!)}>",
        _ => $"SeparatedSyntaxList<{NodeModel.GetClassName(slot.Type!)}>",
    };

    /// <summary>The type of one element of a list.</summary>
    public static string GetElementType(SlotModel slot) =>
        slot.IsTokenList ? SlotModel.TokenType : NodeModel.GetClassName(slot.Type!);

    public static string GetParameter(SlotModel slot)
    {
        string name = char.ToLowerInvariant(slot.Name[0]) + slot.Name[1..];
        return s_keywords.Contains(name) ? "@" + name : name;
    }

    public static string GetField(SlotModel slot) => "_" + char.ToLowerInvariant(slot.Name[0]) + slot.Name[1..];

    /// <summary>The green node that a value of the slot's type stands for.</summary>
    public static string GetGreen(SlotModel slot, string value) =>
        value + (slot.Form == SlotForm.Node && slot.IsOptional ? "?.Green" : ".Green");

    public static string GetDeclaration(SlotModel slot) => $"{GetClrType(slot)} {GetParameter(slot)}";
}
