namespace InfluxQL.Parsing.Recovery;

/// <summary>What is done with the next token. Tokens between those that are taken are passed over.</summary>
internal enum RepairStepKind : byte
{
    /// <summary>The item is taken.</summary>
    Take,

    /// <summary>The item is taken as a token of another type, with its text.</summary>
    TakeAs,

    /// <summary>A token is invented.</summary>
    Insert,

    /// <summary>The statement ends as an incomplete one.</summary>
    Abandon,

    /// <summary>The item is the only word of a statement that does not exist.</summary>
    TakeUnknownStatement,
}

/// <summary>One step of building the tree of a broken text.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Item">The item of <see cref="RecoveryTokens"/> that is taken.</param>
/// <param name="Type">The type of the token that is taken or invented.</param>
internal readonly record struct RepairStep(RepairStepKind Kind, int Item, int Type);
