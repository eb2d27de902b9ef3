namespace InfluxQL.Syntax;

/// <summary>How far down a <see cref="SyntaxWalker"/> goes.</summary>
public enum SyntaxWalkerDepth
{
    /// <summary>To the nodes.</summary>
    Node = 0,

    /// <summary>To the tokens.</summary>
    Token = 1,

    /// <summary>To the trivia.</summary>
    Trivia = 2,
}
