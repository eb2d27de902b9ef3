namespace InfluxQL.Syntax;

/// <summary>
/// A mark on a node, token or trivia that is carried over to the trees made from it, so that what was marked can be
/// found again. Two annotations are equal only if they are the same instance.
/// </summary>
public sealed class SyntaxAnnotation
{
    /// <summary>Makes an annotation without kind and data.</summary>
    public SyntaxAnnotation()
    {
    }

    /// <summary>Makes an annotation of a kind.</summary>
    /// <param name="kind">A name to find annotations by.</param>
    /// <param name="data">Anything that the one who marks wants to know later.</param>
    public SyntaxAnnotation(string? kind, string? data = null)
    {
        Kind = kind;
        Data = data;
    }

    /// <summary>A name to find annotations by; null if it has none.</summary>
    public string? Kind { get; }

    /// <summary>What the one who marked wants to know later; null if it is nothing.</summary>
    public string? Data { get; }
}
