namespace InfluxQL.Cli.Options;

/// <summary>An option of a command.</summary>
/// <param name="Name">With its dashes, such as <c>--file</c>.</param>
/// <param name="ValueName">What stands for the value in the help, such as <c>FILE</c>; null for an option without a value.</param>
/// <param name="Description">A sentence for the help.</param>
internal sealed record CommandOption(string Name, string? ValueName, string Description)
{
    /// <summary>The only values allowed; null if every text is one.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>A letter with one dash that stands for the option; null for none.</summary>
    public string? ShortName { get; init; }

    /// <summary>The value is the name of a file: the help calls it <c>FILE</c>.</summary>
    public bool TakesFile => ValueName == "FILE";

    /// <summary>The option as the help shows it, such as <c>--file FILE</c>.</summary>
    public string Signature => ValueName is null ? Names : ValueIsOptional ? $"{Names} [{ValueName}]" : $"{Names} {ValueName}";

    private string Names => ShortName is null ? Name : $"{ShortName}, {Name}";

    /// <summary>The variable of the environment that is read where the option is not given; null if there is none.</summary>
    public ManualEntry? Variable { get; init; }

    /// <summary>The option may stand without its value; it then counts as the empty text.</summary>
    public bool ValueIsOptional { get; init; }
}
