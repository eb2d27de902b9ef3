namespace InfluxQL.Parsing;

/// <summary>What InfluxDB 1.x says where a token does not fit, for a place where this does not follow from the grammar.</summary>
/// <param name="Rule">The rule that had a choice; -1 where one token was required.</param>
/// <param name="Token">The type of that token; 0 is the end of the text, or that a rule had a choice.</param>
/// <param name="After">Types of which one must stand before; none where anything may.</param>
/// <param name="Since">Types of which one must stand earlier in the statement, with none of <paramref name="Without"/> behind it; none where that does not matter.</param>
/// <param name="Without">The types that must not stand there.</param>
/// <param name="IsAdjacent">Whether no white space or comment may stand before the token that does not fit.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Message">A text of its own, without what was found and without a position.</param>
internal sealed record ReferenceText(int Rule, int Token, int[] After, int[] Since, int[] Without, bool IsAdjacent, string? Expected, string? Message);
