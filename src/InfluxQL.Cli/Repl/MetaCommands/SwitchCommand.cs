using InfluxQL.Cli.Repl.Language;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary>A command that switches something on or off; without a word it turns it over.</summary>
internal abstract class SwitchCommand : ParsedMetaCommand<bool?>
{
    public override string Usage => "[on|off]";

    public override string Details => "Without a word it is turned over.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.OneOf(CommandArguments.SwitchWords)];

    protected override TokenListParser<CommandToken, bool?> Parser { get; } = CommandArguments.Switch.ValueOrEnd();
}
