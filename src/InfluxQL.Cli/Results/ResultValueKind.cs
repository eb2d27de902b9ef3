namespace InfluxQL.Cli.Results;

/// <summary>What a value of a result is. JSON has one kind of number; whether it was an integer or a float is the field's matter.</summary>
internal enum ResultValueKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text, times in RFC 3339 among them.</summary>
    String,
}
