namespace InfluxQL.Semantics;

/// <summary>An argument of a function.</summary>
public sealed class FunctionArgument
{
    internal FunctionArgument(string name, ArgumentKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>A word for the argument, for signatures that people read.</summary>
    public string Name { get; }

    /// <summary>What the argument may be.</summary>
    public ArgumentKind Kind { get; }
}
