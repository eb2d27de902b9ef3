using System.Text;
using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes docs/syntax.md: nodes, tokens and operators.</summary>
internal sealed class SyntaxReferenceEmitter
{
    private readonly SyntaxModel _model;
    private readonly StringBuilder _text = new();

    private SyntaxReferenceEmitter(SyntaxModel model)
    {
        _model = model;
    }

    public static OutputFile Emit(SyntaxModel model)
    {
        var emitter = new SyntaxReferenceEmitter(model);
        emitter.EmitIntroduction();
        emitter.EmitNodes();
        emitter.EmitOperators();
        emitter.EmitTokens();
        return new OutputFile("docs/syntax.md", emitter._text.ToString());
    }

    private void EmitIntroduction()
    {
        Line("# Syntax reference");
        Line();
        Line("<!-- Generated from grammar/Syntax.xml by InfluxQL.SyntaxGenerator; change the model, not this file. -->");
        Line();
        Line("Every node of the syntax tree, with its children in the order of the text, then the operators and the tokens.");
        Line("The classes are in the namespace `InfluxQL.Syntax`. `SyntaxFactory` has a method for each node, with its name without `Syntax`.");
        Line();
    }

    private void EmitNodes()
    {
        Line("## Nodes");
        foreach (NodeModel node in _model.Nodes)
        {
            Line();
            Line($"### {node.ClassName}");
            Line();
            Line(Escape(node.Summary));
            Line();
            string baseText = node.Base == NodeModel.RootName ? $"`{NodeModel.RootName}`" : Link(node.Base);
            Line(node.IsAbstract ? $"Abstract; derives from {baseText}. Below it: {Below(node)}." : $"Derives from {baseText}.");
            EmitKinds(node);
            EmitExamples(node);
            EmitSlots(node);
        }

        Line();
    }

    private string Below(NodeModel node) =>
        string.Join(", ", _model.Nodes.Where(other => other.Base == node.Name).Select(other => Link(other.Name)));

    private void EmitKinds(NodeModel node)
    {
        if (!node.HasSeveralKinds)
        {
            return;
        }

        Line();
        Line($"Kinds: {string.Join(", ", node.Kinds.Select(kind => $"`{kind}`"))}.");
    }

    private void EmitExamples(NodeModel node)
    {
        foreach (ExampleModel example in node.Examples)
        {
            Line();
            if (example.Form == ExampleForm.Error)
            {
                Line("With a syntax error:");
                Line();
            }

            Line("```sql");
            Line(example.Text);
            Line("```");
        }
    }

    private void EmitSlots(NodeModel node)
    {
        if (node.Slots.Count == 0)
        {
            return;
        }

        Line();
        Line("| Child | Type | What it is |");
        Line("|---|---|---|");
        foreach (SlotModel slot in node.Slots)
        {
            Line($"| `{slot.Name}` | `{SlotNames.GetClrType(slot)}` | {Escape(SlotDescriptions.Describe(_model, slot))} |");
        }
    }

    private void EmitOperators()
    {
        Line("## Operators");
        Line();
        Line("The tightest first. Operators in one row bind equally and group from the left.");
        Line();
        Line("| Precedence | Operators |");
        Line("|---|---|");
        var unary = _model.Operators.Where(item => item.IsUnary);
        Line($"| sign | {OperatorTexts(unary)} |");
        foreach (IGrouping<int, OperatorModel> group in _model.Operators.Where(item => !item.IsUnary).GroupBy(item => item.Precedence).OrderByDescending(group => group.Key))
        {
            Line($"| {group.Key} | {OperatorTexts(group)} |");
        }

        Line();
    }

    private string OperatorTexts(IEnumerable<OperatorModel> operators) =>
        string.Join(", ", operators.Select(item => TokenText(_model.FindToken(item.Token)!)));

    private void EmitTokens()
    {
        Line("## Tokens");
        Line();
        Line("### Reserved words");
        Line();
        Line("In any letter case. In double quotes each of them is an identifier.");
        Line();
        Line(string.Join(", ", _model.InCategory(TokenCategory.Keyword).Select(token => $"`{token.Text}`")));
        Line();
        Line("### Punctuation");
        Line();
        Line("| Kind | Text |");
        Line("|---|---|");
        foreach (TokenModel token in _model.InCategory(TokenCategory.Punctuation))
        {
            Line($"| `{token.Name}` | {TokenText(token)} |");
        }

        EmitTokenTable("### Tokens with a text of their own", TokenCategory.Token);
        EmitTokenTable("### Trivia", TokenCategory.Trivia);
    }

    private void EmitTokenTable(string title, TokenCategory category)
    {
        Line();
        Line(title);
        Line();
        Line("| Kind | What it is |");
        Line("|---|---|");
        foreach (TokenModel token in _model.InCategory(category))
        {
            Line($"| `{token.Name}` | {Escape(token.Summary)} |");
        }
    }

    // A bar ends a cell of a table, even in code.
    private static string TokenText(TokenModel token) =>
        string.Join(" or ", new[] { token.Text, token.AlsoText }.OfType<string>().Select(text => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`"));

    private static string Link(string node)
    {
        string name = NodeModel.GetClassName(node);
        return $"[{name}](#{name.ToLowerInvariant()})";
    }

    private static string Escape(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
