using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes the enum SyntaxKind.</summary>
internal static class SyntaxKindEmitter
{
    public static OutputFile Emit(SyntaxModel model)
    {
        var writer = new CSharpWriter("InfluxQL.Syntax");
        writer.Summary("What a node, token or trivia is.");
        writer.Open("public enum SyntaxKind : ushort");
        for (int value = 0; value < model.Kinds.Count; value++)
        {
            if (value > 0)
            {
                writer.Line();
            }

            string kind = model.Kinds[value];
            writer.Documentation($"<summary>{Describe(model, kind)}</summary>");
            writer.Line($"{kind} = {value},");
        }

        writer.Close();
        return new OutputFile("src/InfluxQL/Syntax/Generated/SyntaxKind.cs", writer.ToString());
    }

    private static string Describe(SyntaxModel model, string kind)
    {
        if (kind == "None")
        {
            return "Nothing: the kind of the default token.";
        }

        if (kind == "List")
        {
            return "A list of nodes, tokens or trivia.";
        }

        if (model.FindToken(kind) is { } token)
        {
            return DescribeToken(token);
        }

        NodeModel node = model.FindNodeOfKind(kind)!;
        string reference = $"<see cref=\"{node.ClassName}\"/>";
        return node.HasSeveralKinds && model.FindToken(model.FindTokenOfKind(kind)!) is { } decisive
            ? $"{reference} with {DescribeInside(decisive)}."
            : $"{reference}: {CSharpWriter.EscapeXml(LowerFirst(node.Summary))}";
    }

    private static string DescribeToken(TokenModel token) => token.Category switch
    {
        TokenCategory.Keyword => $"The word {token.Text}.",
        TokenCategory.Punctuation when token.AlsoText is { } also => $"The token {Code(token.Text!)}, also written {Code(also)}.",
        TokenCategory.Punctuation => $"The token {Code(token.Text!)}.",
        _ => CSharpWriter.EscapeXml(token.Summary),
    };

    private static string DescribeInside(TokenModel token) =>
        token.Text is { } text ? Code(text) : $"<see cref=\"{token.Name}\"/>";

    private static string Code(string text) => $"<c>{CSharpWriter.EscapeXml(text)}</c>";

    // "Reads points" reads better as "reads points" after a colon; names in capitals stay.
    private static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
