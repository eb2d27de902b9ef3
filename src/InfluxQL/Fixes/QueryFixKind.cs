namespace InfluxQL.Fixes;

/// <summary>What a fix does. Fixes of one kind can be applied together.</summary>
public enum QueryFixKind
{
    /// <summary>Puts quotes around a word or a number, so that it becomes a name or a string.</summary>
    Quote,

    /// <summary>Puts <c>'</c> where <c>"</c> stands, or the other way round.</summary>
    SwapQuotes,

    /// <summary>Writes what the message says was meant.</summary>
    TakeSuggestion,

    /// <summary>Takes a retention policy out of a name.</summary>
    RemoveRetentionPolicy,

    /// <summary>Adds a comment that suppresses the advice for the statement.</summary>
    Suppress,
}
