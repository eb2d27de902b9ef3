using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes what is known of every kind: text, category, operators.</summary>
internal static class SyntaxFactsEmitter
{
    public static OutputFile Emit(SyntaxModel model)
    {
        var writer = new CSharpWriter("InfluxQL.Syntax");
        writer.Open("public static partial class SyntaxFacts");
        EmitText(writer, model);
        EmitCategories(writer, model);
        EmitOperators(writer, model);
        writer.Close();
        return new OutputFile("src/InfluxQL/Syntax/Generated/SyntaxFacts.cs", writer.ToString());
    }

    private static void EmitText(CSharpWriter writer, SyntaxModel model)
    {
        writer.Summary("The fixed text of a keyword, in capitals, or of punctuation; empty for every other kind.");
        writer.Open("public static string GetText(SyntaxKind kind)");
        EmitSwitch(
            writer,
            "kind",
            model.Tokens.Where(token => token.HasFixedText).Select(token => (token.Name, CSharpWriter.Quote(token.Text!))),
            "string.Empty");
        writer.Close();
        writer.Line();
        writer.Summary("The other way to write a punctuation token; empty where there is none.");
        writer.Open("internal static string GetOtherText(SyntaxKind kind)");
        EmitSwitch(
            writer,
            "kind",
            model.Tokens.Where(token => token.AlsoText is not null).Select(token => (token.Name, CSharpWriter.Quote(token.AlsoText!))),
            "string.Empty");
        writer.Close();
        writer.Line();
    }

    private static void EmitCategories(CSharpWriter writer, SyntaxModel model)
    {
        EmitRange(writer, model, "IsKeyword", "Whether a kind is a reserved word.", model.InCategory(TokenCategory.Keyword).Select(token => token.Name));
        EmitRange(writer, model, "IsPunctuation", "Whether a kind is punctuation.", model.InCategory(TokenCategory.Punctuation).Select(token => token.Name));
        EmitRange(writer, model, "IsToken", "Whether a kind is a token: a keyword, punctuation, or a token with a text of its own.", model.Tokens.Where(token => token.Category != TokenCategory.Trivia).Select(token => token.Name));
        EmitRange(writer, model, "IsTrivia", "Whether a kind is trivia.", model.InCategory(TokenCategory.Trivia).Select(token => token.Name));
        EmitRange(writer, model, "IsNode", "Whether a kind is a node.", model.NodeKinds);
        foreach (NodeModel node in model.Nodes.Where(node => node.IsAbstract))
        {
            EmitKindTest(writer, "Is" + node.Name, $"Whether a kind is of a <see cref=\"{node.ClassName}\"/>.", model.GetConcreteKinds(node.Name));
        }

        foreach (NodeModel node in model.Nodes.Where(node => node.HasSeveralKinds))
        {
            EmitKindTest(writer, "Is" + node.Name, $"Whether a kind is of a <see cref=\"{node.ClassName}\"/>.", node.Kinds);
        }

        EmitKindTest(
            writer,
            "IsLiteralToken",
            "Whether a token is a literal by itself.",
            model.Nodes.Where(node => node.Name == "LiteralExpression").SelectMany(node => node.Kinds).Select(kind => model.FindTokenOfKind(kind)!));
    }

    private static void EmitRange(CSharpWriter writer, SyntaxModel model, string name, string summary, IEnumerable<string> kinds)
    {
        var sorted = kinds.OrderBy(model.GetKindValue).ToList();
        writer.Summary(summary);
        writer.Line($"public static bool {name}(SyntaxKind kind) => kind is >= SyntaxKind.{sorted[0]} and <= SyntaxKind.{sorted[^1]};");
        writer.Line();
    }

    private static void EmitKindTest(CSharpWriter writer, string name, string summary, IEnumerable<string> kinds)
    {
        writer.Documentation($"<summary>{summary}</summary>");
        writer.Open($"public static bool {name}(SyntaxKind kind)");
        writer.Open("switch (kind)");
        foreach (string kind in kinds)
        {
            writer.Line($"case SyntaxKind.{kind}:");
        }

        writer.Continued("return true;");
        writer.Line("default:");
        writer.Continued("return false;");
        writer.Close();
        writer.Close();
        writer.Line();
    }

    private static void EmitOperators(CSharpWriter writer, SyntaxModel model)
    {
        var binary = model.Operators.Where(item => !item.IsUnary).ToList();
        var unary = model.Operators.Where(item => item.IsUnary).ToList();
        EmitMap(writer, "SyntaxKind GetBinaryExpressionKind(SyntaxKind operatorToken)", "The kind of expression that a binary operator makes; None where the token is none.", binary.Select(item => (item.Token, "SyntaxKind." + item.Kind)), "SyntaxKind.None");
        EmitMap(writer, "int GetBinaryPrecedence(SyntaxKind operatorToken)", "How tight a binary operator binds, from 1 for OR; 0 where the token is none. All of them are left-associative.", binary.Select(item => (item.Token, item.Precedence.ToString())), "0");
        EmitMap(writer, "SyntaxKind GetUnaryExpressionKind(SyntaxKind operatorToken)", "The kind of expression that a sign makes; None where the token is none.", unary.Select(item => (item.Token, "SyntaxKind." + item.Kind)), "SyntaxKind.None");
        EmitMap(writer, "SyntaxKind GetLiteralExpressionKind(SyntaxKind token)", "The kind of expression that a literal token makes; None where the token is none.", model.Nodes.Where(node => node.Name == "LiteralExpression").SelectMany(node => node.Kinds).Select(kind => (model.FindTokenOfKind(kind)!, "SyntaxKind." + kind)), "SyntaxKind.None");
        EmitMap(writer, "SyntaxKind GetDecisiveTokenKind(SyntaxKind kind)", "The token that gives a node its kind where a class of nodes has several, as the operator of a binary expression; else None.", model.ConcreteNodes.Where(node => node.HasSeveralKinds).SelectMany(node => node.Kinds).Select(kind => (kind, "SyntaxKind." + model.FindTokenOfKind(kind))), "SyntaxKind.None", "kind", isLast: true);
    }

    private static void EmitMap(CSharpWriter writer, string signature, string summary, IEnumerable<(string Kind, string Value)> cases, string otherwise, string? parameter = null, bool isLast = false)
    {
        parameter ??= signature.Contains("operatorToken", StringComparison.Ordinal) ? "operatorToken" : "token";
        writer.Summary(summary);
        writer.Open($"public static {signature}");
        EmitSwitch(writer, parameter, cases, otherwise);
        writer.Close();
        if (!isLast)
        {
            writer.Line();
        }
    }

    private static void EmitSwitch(CSharpWriter writer, string value, IEnumerable<(string Kind, string Value)> cases, string otherwise)
    {
        writer.Open($"switch ({value})");
        foreach (IGrouping<string, (string Kind, string Value)> group in cases.GroupBy(item => item.Value))
        {
            foreach ((string kind, _) in group)
            {
                writer.Line($"case SyntaxKind.{kind}:");
            }

            writer.Continued($"return {group.Key};");
        }

        writer.Line("default:");
        writer.Continued($"return {otherwise};");
        writer.Close();
    }
}
