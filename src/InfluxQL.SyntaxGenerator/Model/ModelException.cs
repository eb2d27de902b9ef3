namespace InfluxQL.SyntaxGenerator.Model;

/// <summary>The model, or a file that it refers to, is wrong. The message says where and what.</summary>
internal sealed class ModelException : Exception
{
    public ModelException(IReadOnlyList<string> errors)
        : base(string.Join("\n", errors))
    {
        Errors = errors;
    }

    public ModelException(string error)
        : this([error])
    {
    }

    /// <summary>One sentence per mistake, with the line in Syntax.xml where one is to blame.</summary>
    public IReadOnlyList<string> Errors { get; }
}
