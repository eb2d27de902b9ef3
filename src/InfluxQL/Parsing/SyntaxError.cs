namespace InfluxQL.Parsing;

/// <summary>A token that did not fit, as the recovering parser met it.</summary>
/// <param name="TokenIndex">Index of the token that was found.</param>
/// <param name="ExpectedToken">The grammar type that was required, or zero where a rule had a choice.</param>
/// <param name="Rule">Index of the rule in which it was met.</param>
/// <param name="State">The state of the automaton of the grammar, which tells what else would have fit.</param>
internal readonly record struct SyntaxError(int TokenIndex, int ExpectedToken, int Rule, int State);
