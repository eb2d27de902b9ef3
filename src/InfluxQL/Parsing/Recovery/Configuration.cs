namespace InfluxQL.Parsing.Recovery;

/// <summary>Where a parse stands: a state of the automaton, and the rules around it.</summary>
/// <param name="State">The state.</param>
/// <param name="Frame">The innermost rule's entry in a <see cref="FrameStore"/>; -1 in the outermost rule.</param>
internal readonly record struct Configuration(int State, int Frame);
