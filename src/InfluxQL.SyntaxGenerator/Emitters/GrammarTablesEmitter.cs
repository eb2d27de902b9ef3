using InfluxQL.SyntaxGenerator.Grammar;
using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes what the tree builder makes of each grammar rule and token.</summary>
internal static class GrammarTablesEmitter
{
    private const string EndOfFile = "EOF";

    public static OutputFile Emit(SyntaxModel model, ParserGrammar grammar, TokenVocabulary vocabulary)
    {
        var writer = new CSharpWriter("InfluxQL.Parsing");
        writer.Summary("What the tree builder makes of a grammar rule's children.");
        writer.Open("internal enum RuleMode : byte");
        foreach (RuleMode mode in Enum.GetValues<RuleMode>())
        {
            writer.Line($"{mode},");
        }

        writer.Close();
        writer.Line();
        writer.Summary("Tables by number of a grammar rule and by type of a token.");
        writer.Open("internal static partial class GrammarTables");
        EmitRules(writer, model, grammar);
        EmitTokens(writer, model, vocabulary);
        EmitReferenceTexts(writer, model, grammar, vocabulary);
        writer.Close();
        return new OutputFile("src/InfluxQL/Parsing/Generated/GrammarTables.cs", writer.ToString());
    }

    private static void EmitRules(CSharpWriter writer, SyntaxModel model, ParserGrammar grammar)
    {
        var listed = model.Rules.ToDictionary(rule => rule.Name);
        var nodes = model.Nodes.SelectMany(node => node.Rules.Select(rule => (rule, node))).ToDictionary(pair => pair.rule, pair => pair.node);
        RuleModel? Listed(string rule) => listed.GetValueOrDefault(rule);
        int Value(string? kind) => kind is null ? 0 : model.GetKindValue(kind);

        EmitArray(writer, "By rule: its RuleMode.", "byte", "RuleModes", grammar.RuleNames.Select(rule => (rule, ((int)(Listed(rule)?.Mode ?? RuleMode.Node)).ToString())));
        EmitArray(writer, "By rule: the kind of the node that it makes, the first one where the node has several; for a list the kind of the node that stands for an element left out; else 0.", "ushort", "RuleKinds", grammar.RuleNames.Select(rule => (rule, Value(nodes.GetValueOrDefault(rule)?.Kinds[0] ?? Listed(rule)?.Empty).ToString())));
        EmitArray(writer, "By rule: 1 where its node begins where the enclosing statement rule began.", "byte", "RuleAbsorbs", grammar.RuleNames.Select(rule => (rule, Listed(rule)?.Absorb is null ? "0" : "1")));
        EmitNames(writer, "By rule: its name.", "string", "RuleNames", grammar.RuleNames);
    }

    private static void EmitTokens(CSharpWriter writer, SyntaxModel model, TokenVocabulary vocabulary)
    {
        // The end of the text has the type -1 in ANTLR; here it takes the place of type 0, which no token has.
        var names = new string[vocabulary.Numbers.Values.Max() + 1];
        Array.Fill(names, EndOfFile);
        foreach ((string name, int number) in vocabulary.Numbers)
        {
            names[number] = name;
        }

        var tokens = model.Tokens.SelectMany(token => token.GrammarNames.Select(name => (name, token))).ToDictionary(pair => pair.name, pair => pair.token);
        EmitArray(writer, "By token type: its SyntaxKind. Index 0 stands for the end of the text.", "ushort", "TokenKinds", names.Select(name => (name, model.GetKindValue(tokens[name].Name).ToString())));
        EmitArray(writer, "By token type: the kind of the node that it is wrapped in at once; else 0.", "ushort", "TokenNodeKinds", names.Select(name => (name, (tokens[name].Wrap is { } wrap ? model.GetKindValue(wrap.NodeKind) : 0).ToString())));
        EmitNames(writer, "By token type: its name in the grammar.", "string", "TokenNames", names);
        EmitNames(writer, "By token type: what messages call it.", "string?", "TokenExpected", names.Select(name => tokens[name].GetExpected(name)));
    }

    private static void EmitReferenceTexts(CSharpWriter writer, SyntaxModel model, ParserGrammar grammar, TokenVocabulary vocabulary)
    {
        string Types(IReadOnlyList<string> names) => "[" + string.Join(", ", names.Select(name => vocabulary.Numbers[name])) + "]";
        writer.Line("// What the reference says where the grammar does not tell; of several that fit the first one counts.");
        writer.Open("internal static readonly ReferenceText[] ReferenceTexts =");
        foreach (ReferenceTextModel text in model.ReferenceTexts)
        {
            int rule = text.Rule is null ? -1 : grammar.RuleNames.ToList().IndexOf(text.Rule);
            int token = text.Token is null or EndOfFile ? 0 : vocabulary.Numbers[text.Token];
            string wording = text.Expected is null ? "null, " + CSharpWriter.Quote(text.Message!) : CSharpWriter.Quote(text.Expected) + ", null";
            writer.Line($"new({rule}, {token}, {Types(text.After)}, {Types(text.Since)}, {Types(text.Without)}, {(text.IsAdjacent ? "true" : "false")}, {wording}), // {text.Rule ?? text.Token}");
        }

        writer.Close(";");
    }

    private static void EmitArray(CSharpWriter writer, string comment, string type, string name, IEnumerable<(string Name, string Value)> items)
    {
        writer.Line($"// {comment}");
        writer.Open($"internal static readonly {type}[] {name} =");
        foreach ((string item, string value) in items)
        {
            writer.Line($"{value}, // {item}");
        }

        writer.Close(";");
        writer.Line();
    }

    private static void EmitNames(CSharpWriter writer, string comment, string type, string name, IEnumerable<string?> values)
    {
        writer.Line($"// {comment}");
        writer.Open($"internal static readonly {type}[] {name} =");
        foreach (string? value in values)
        {
            writer.Line((value is null ? "null" : CSharpWriter.Quote(value)) + ",");
        }

        writer.Close(";");
        writer.Line();
    }
}
