namespace InfluxQL.Syntax;

public sealed partial class VariableReferenceSyntax
{
    /// <summary>The segments of the name without quotes and escapes, with dots between them.</summary>
    public string ValueText
    {
        get
        {
            SeparatedSyntaxList<NameSyntax> names = Names;
            return names.Count == 1 ? names[0].ValueText : string.Join(".", names.Select(name => name.ValueText));
        }
    }
}
