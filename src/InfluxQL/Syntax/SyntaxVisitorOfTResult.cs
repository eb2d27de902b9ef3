namespace InfluxQL.Syntax;

/// <summary>
/// Calls a method for the type of the node that it visits and gives its result. It does not go to the children by
/// itself. Trees may be of any depth.
/// </summary>
/// <typeparam name="TResult">What a visit gives.</typeparam>
public abstract partial class SyntaxVisitor<TResult>
{
    /// <summary>Calls the method for the type of a node; gives the default value for null.</summary>
    public virtual TResult? Visit(SyntaxNode? node)
    {
        if (node is null)
        {
            return default;
        }

        return StackGuard.HasRoom() ? node.Accept(this) : VisitOnFreshStack(node);
    }

    /// <summary>What is called for a node of a type whose own method is not overridden.</summary>
    public virtual TResult? DefaultVisit(SyntaxNode node) => default;

    // A method of its own, so that Visit needs no closure.
    private TResult? VisitOnFreshStack(SyntaxNode node)
    {
        TResult? result = default;
        StackGuard.RunOnFreshStack(() => result = node.Accept(this));
        return result;
    }
}
