namespace InfluxQL.Syntax.InternalSyntax;

/// <summary>An element of an array of green nodes. A struct, because a store into an array of references to an unsealed class costs a check of its type.</summary>
internal struct GreenSlot
{
    public GreenNode? Node;
}
