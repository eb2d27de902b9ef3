namespace InfluxQL.Parsing;

/// <summary>Which limit a text exceeded.</summary>
internal enum ExceededLimit : byte
{
    None,
    TextLength,
    Tokens,
    Depth,
    Operators,
    Statements,
}
