namespace InfluxQL.Syntax;

/// <summary>What happens to the trivia around a node that is taken out of a tree.</summary>
[Flags]
public enum SyntaxRemoveOptions
{
    /// <summary>It goes with the node.</summary>
    KeepNoTrivia = 0,

    /// <summary>What stands before the node moves before the next token.</summary>
    KeepLeadingTrivia = 1,

    /// <summary>What stands after the node moves before the next token.</summary>
    KeepTrailingTrivia = 2,

    /// <summary>What stands before and after the node moves before the next token.</summary>
    KeepExteriorTrivia = KeepLeadingTrivia | KeepTrailingTrivia,
}
