namespace InfluxQL.Cli.Options;

/// <summary>Arguments of a command, told apart.</summary>
internal sealed class ParsedArguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _operands = [];

    /// <summary><c>--help</c> is among them.</summary>
    public bool AsksForHelp { get; private set; }

    /// <summary>The arguments that are no options.</summary>
    public IReadOnlyList<string> Operands => _operands;

    /// <summary>Whether an option is given.</summary>
    public bool Has(CommandOption option) => _values.ContainsKey(option.Name);

    /// <summary>An option's value; null where it is not given, empty where it stands without a value.</summary>
    public string? Find(CommandOption option) => _values.GetValueOrDefault(option.Name);

    internal void AskForHelp() => AsksForHelp = true;

    internal void AddOperand(string operand) => _operands.Add(operand);

    internal bool TryAdd(CommandOption option, string value) => _values.TryAdd(option.Name, value);
}
