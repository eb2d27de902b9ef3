namespace InfluxQL.Syntax;

public sealed partial class CallExpressionSyntax
{
    /// <summary>The function's name in lower case: names of functions may be written in any letter case.</summary>
    public string FunctionName => Name.ValueText.ToLowerInvariant();

    /// <summary>The arguments.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Arguments => ArgumentList.Arguments;
}
