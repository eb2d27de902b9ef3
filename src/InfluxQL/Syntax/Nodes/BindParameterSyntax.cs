namespace InfluxQL.Syntax;

public sealed partial class BindParameterSyntax
{
    /// <summary>The parameter's name, without the dollar sign, quotes and escapes.</summary>
    public string ParameterName => Token.ValueText;
}
