namespace InfluxQL.Parsing;

/// <summary>Where the fast parser failed, and what it wanted there.</summary>
/// <param name="Index">Index of the token that did not fit.</param>
/// <param name="Expected">The grammar type of the one token that was required; 0 where a rule had a choice.</param>
/// <param name="Rule">The rule that had the choice; -1 where one token was required.</param>
internal readonly record struct RefusedToken(int Index, int Expected, int Rule);
