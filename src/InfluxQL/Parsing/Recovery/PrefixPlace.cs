namespace InfluxQL.Parsing.Recovery;

/// <summary>Where the tokens of the beginning of a query lead.</summary>
/// <param name="Place">The place after the last token.</param>
/// <param name="BeforeLast">The place before the last token, if that was taken as it stands.</param>
/// <param name="LastIsTaken">Whether the last token was taken as it stands.</param>
/// <param name="HasMistakes">Whether a token did not fit.</param>
internal readonly record struct PrefixPlace(Configuration Place, Configuration BeforeLast, bool LastIsTaken, bool HasMistakes);
