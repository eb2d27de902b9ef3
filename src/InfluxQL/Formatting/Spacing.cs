namespace InfluxQL.Formatting;

/// <summary>What stands between two tokens that follow each other.</summary>
internal enum Spacing
{
    /// <summary>Nothing may stand there: a space would change what the text means.</summary>
    Adjacent,

    /// <summary>Nothing stands there.</summary>
    Tight,

    /// <summary>One space.</summary>
    Space,

    /// <summary>A new line.</summary>
    Line,
}
