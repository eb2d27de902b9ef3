namespace InfluxQL.Syntax;

/// <summary>
/// Calls a method for the type of the node that it visits. It does not go to the children by itself; a
/// <see cref="SyntaxWalker"/> does. Trees may be of any depth.
/// </summary>
public abstract partial class SyntaxVisitor
{
    /// <summary>Calls the method for the type of a node; does nothing for null.</summary>
    public virtual void Visit(SyntaxNode? node)
    {
        if (node is null)
        {
            return;
        }

        if (StackGuard.HasRoom())
        {
            node.Accept(this);
        }
        else
        {
            VisitOnFreshStack(node);
        }
    }

    /// <summary>What is called for a node of a type whose own method is not overridden.</summary>
    public virtual void DefaultVisit(SyntaxNode node)
    {
    }

    // A method of its own, so that Visit needs no closure.
    private void VisitOnFreshStack(SyntaxNode node) => StackGuard.RunOnFreshStack(() => node.Accept(this));
}
