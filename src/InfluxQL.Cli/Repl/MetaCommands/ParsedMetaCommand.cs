using InfluxQL.Cli.Repl.Language;
using Superpower;
using Superpower.Model;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary>A command whose arguments a parser turns into a value.</summary>
/// <typeparam name="T">What the parser makes of the arguments.</typeparam>
internal abstract class ParsedMetaCommand<T> : MetaCommand
{
    /// <summary>How the text of the arguments is cut into tokens.</summary>
    protected virtual Tokenizer<CommandToken> Tokenizer => CommandTokenizers.Words;

    /// <summary>Reads the tokens. Whether something follows is asked afterwards.</summary>
    protected abstract TokenListParser<CommandToken, T> Parser { get; }

    /// <inheritdoc/>
    public override CommandReading Read(string line, int start)
    {
        string text = line[start..];
        Result<TokenList<CommandToken>> tokens = Tokenizer.TryTokenize(Tokenizer == CommandTokenizers.Rest ? text : WithoutSemicolon(text));
        if (!tokens.HasValue)
        {
            int position = start + tokens.ErrorPosition.Absolute;
            return CommandReading.Failed(new CommandError(new Text.TextSpan(position, Math.Min(1, line.Length - position)), $"This sign does not belong here. {Help}"));
        }

        TokenListParserResult<CommandToken, T> result = Parser(tokens.Value);
        if (!result.HasValue || !result.Remainder.IsAtEnd)
        {
            return CommandReading.Failed(new ArgumentFailure(line, start, Help).Describe(result));
        }

        T arguments = result.Value;
        return CommandReading.Of(arguments, (session, cancellation) => RunAsync(session, arguments, cancellation));
    }

    /// <summary>Does what the command is for.</summary>
    protected abstract Task RunAsync(ReplSession session, T arguments, CancellationToken cancellation);

    private string Help => $"It is used as {Signature}.";

    /// <summary>Who comes from queries ends commands with a semicolon, too.</summary>
    private static string WithoutSemicolon(string text)
    {
        string trimmed = text.TrimEnd();
        return trimmed.EndsWith(';') ? trimmed[..^1] : text;
    }
}
