using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>Writes the tests that parse every example of the model.</summary>
internal static class NodeExamplesEmitter
{
    public static OutputFile Emit(SyntaxModel model)
    {
        var writer = new CSharpWriter("InfluxQL.Syntax");
        writer.Open("public partial class NodeExampleTests");
        ExampleForm[] forms = Enum.GetValues<ExampleForm>();
        for (int i = 0; i < forms.Length; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            EmitForm(writer, model, forms[i]);
        }

        writer.Close();
        return new OutputFile("tests/InfluxQL.Tests/Syntax/Generated/NodeExampleTests.cs", writer.ToString());
    }

    private static void EmitForm(CSharpWriter writer, SyntaxModel model, ExampleForm form)
    {
        writer.Line("[Theory]");
        foreach (NodeModel node in model.ConcreteNodes)
        {
            foreach (ExampleModel example in node.Examples.Where(example => example.Form == form))
            {
                writer.Line($"[InlineData(typeof({node.ClassName}), {CSharpWriter.Quote(example.Text)})]");
            }
        }

        string name = form == ExampleForm.Error ? "An_example_with_an_error_parses" : $"An_example_parses_as_{form.ToString().ToLowerInvariant()}";
        writer.Line($"public void {name}(Type node, string text) => ShouldParseAs{form}(node, text);");
    }
}
