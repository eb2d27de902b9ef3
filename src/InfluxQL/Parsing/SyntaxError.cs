using InfluxQL.Parsing.Recovery;

namespace InfluxQL.Parsing;

/// <summary>A token that did not fit, as an LL(1) parser of the grammar meets it.</summary>
/// <param name="TokenIndex">Index of the token that was found.</param>
/// <param name="ExpectedToken">The grammar type that was required, or zero where a rule had a choice; -1 is the end of the text.</param>
/// <param name="Rule">Index of the rule in which it was met.</param>
/// <param name="State">The state of the automaton of the grammar, which tells what else would have fit.</param>
internal readonly record struct SyntaxError(int TokenIndex, int ExpectedToken, int Rule, int State)
{
    /// <summary>What the person did.</summary>
    public Mistake Mistake { get; init; }

    /// <summary>Index of the first token of what is wrong.</summary>
    public int FirstToken { get; init; }

    /// <summary>Index of the last token of what is wrong; before <see cref="FirstToken"/> where something is missing there.</summary>
    public int LastToken { get; init; }

    /// <summary>The type of token that is missing, misspelled or otherwise named in the message; zero if none.</summary>
    public int NamedToken { get; init; }

    /// <summary>All that would have fit.</summary>
    public TokenSet Expected { get; init; }
}
