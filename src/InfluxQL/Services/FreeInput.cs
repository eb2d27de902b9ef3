namespace InfluxQL.Services;

/// <summary>What a person may type at a place that nobody can offer.</summary>
[Flags]
public enum FreeInput
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A name that is not in the schema: of something new, of a user, of a query.</summary>
    Name = 1,

    /// <summary>A string.</summary>
    String = 2,

    /// <summary>A number.</summary>
    Number = 4,

    /// <summary>A duration.</summary>
    Duration = 8,

    /// <summary>A regular expression.</summary>
    Regex = 16,

    /// <summary>A bind parameter.</summary>
    Parameter = 32,
}
