namespace InfluxQL.SyntaxGenerator.Model;

/// <summary>An operator and the kind of expression that it makes. A unary operator has precedence 0.</summary>
internal sealed record OperatorModel(string Token, string Kind, int Precedence, int Line)
{
    public bool IsUnary => Precedence == 0;
}
