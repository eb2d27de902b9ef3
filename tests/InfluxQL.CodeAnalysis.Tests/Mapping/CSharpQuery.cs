using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>An expression in a small C# file, with what is known of it as a query.</summary>
internal sealed class CSharpQuery
{
    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "InfluxQL.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly CSharpCompilation s_empty =
        CSharpCompilation.Create("query", references: s_references, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private CSharpQuery(SyntaxTree tree, ExpressionSyntax expression, SemanticModel model)
    {
        Tree = tree;
        Expression = expression;
        Model = model;
        Query = EmbeddedText.TryCreate(expression, model, CancellationToken.None);
    }

    public SyntaxTree Tree { get; }

    public ExpressionSyntax Expression { get; }

    public SemanticModel Model { get; }

    /// <summary>The query; null if it cannot be read.</summary>
    public EmbeddedText? Query { get; }

    /// <summary>The query.</summary>
    public EmbeddedText Text => Query.ShouldNotBeNull();

    public string Source => Tree.ToString();

    /// <summary>Reads an expression.</summary>
    /// <param name="expression">The source of the expression.</param>
    /// <param name="type">The type of the local variable that it is given to.</param>
    /// <param name="members">What the class around it has besides.</param>
    public static CSharpQuery Read(string expression, string type = "string", string members = "")
    {
        const string Before = "using System; using InfluxQL.Building;\nenum Unit { Hour }\nclass C\n{\n    static string x = \"\", y = \"\"; static int number; static Unit unit; static DateTime time;\n";
        return ReadFile($"{Before}    {members}\n    void M(string parameter)\n    {{\n        {type} query = {expression};\n    }}\n}}\n");
    }

    /// <summary>Reads the value of the variable <c>query</c> of a file.</summary>
    public static CSharpQuery ReadFile(string source) => TryReadFile(source).ShouldNotBeNull();

    /// <summary>Reads the value of the variable <c>query</c> of a file; null if there is none.</summary>
    public static CSharpQuery? TryReadFile(string source)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview));
        CSharpCompilation compilation = s_empty.AddSyntaxTrees(tree);
        VariableDeclaratorSyntax? declarator = tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(node => node.Identifier.ValueText == "query");
        return declarator?.Initializer is { } initializer ? new CSharpQuery(tree, initializer.Value, compilation.GetSemanticModel(tree)) : null;
    }

    /// <summary>The source that a stretch of the query is mapped to; null if it is mapped to none.</summary>
    public string? SourceOf(int start, int length) =>
        Text.MapSpan(start, length) is { } span ? Source.Substring(span.Start, span.Length) : null;

    /// <summary>The source that the first occurrence of a part of the query is mapped to.</summary>
    public string? SourceOf(string part) => SourceOf(Text.Text.IndexOf(part, StringComparison.Ordinal), part.Length);

    /// <summary>The source of the expression after text of the query is replaced, read again.</summary>
    public CSharpQuery? Replace(int start, int length, string newText)
    {
        IReadOnlyList<TextChange> changes = Text.TryReplace(start, length, newText) is { IsDefault: false } found ? found : null!;
        return changes is null ? null : ReadFile(Tree.GetText().WithChanges(changes).ToString());
    }
}
