using Superpower;
using Superpower.Model;

namespace InfluxQL.Cli.Repl.Language;

/// <summary>Parsers that several commands are made of.</summary>
internal static class CommandArguments
{
    /// <summary>Words that switch something on or off.</summary>
    public static IReadOnlyList<string> SwitchWords { get; } = ["on", "off"];

    /// <summary>on or off.</summary>
    public static TokenListParser<CommandToken, bool> Switch { get; } =
        Choice(SwitchWords).Select(word => word == "on");

    /// <summary>The rest of the line.</summary>
    public static TokenListParser<CommandToken, string> Rest { get; } =
        One("a text", static token => token.Kind == CommandToken.Rest ? token.ToStringValue().TrimEnd() : null);

    /// <summary>One of some words, in any letter case; gives the word as the list has it.</summary>
    /// <param name="words">The words.</param>
    /// <param name="others">Words that are taken, too, but not spoken of.</param>
    public static TokenListParser<CommandToken, string> Choice(IReadOnlyList<string> words, params IReadOnlyList<string> others)
    {
        string[] expectations = [.. words];
        return input =>
        {
            TokenListParserResult<CommandToken, Token<CommandToken>> next = input.ConsumeToken();
            string? word = next.HasValue && next.Value.Kind == CommandToken.Word
                ? words.Concat(others).FirstOrDefault(candidate => string.Equals(candidate, next.Value.ToStringValue(), StringComparison.OrdinalIgnoreCase))
                : null;
            return word is null
                ? TokenListParserResult.Empty<CommandToken, string>(input, expectations)
                : TokenListParserResult.Value(word, input, next.Remainder);
        };
    }

    /// <summary>A token that something can be made of.</summary>
    /// <param name="name">What belongs there, for messages.</param>
    /// <param name="read">Makes it; null where the token is something else.</param>
    public static TokenListParser<CommandToken, T> One<T>(string name, Func<Token<CommandToken>, T?> read)
        where T : class
    {
        string[] expectations = [name];
        return input =>
        {
            TokenListParserResult<CommandToken, Token<CommandToken>> next = input.ConsumeToken();
            return next.HasValue && read(next.Value) is { } value
                ? TokenListParserResult.Value(value, input, next.Remainder)
                : TokenListParserResult.Empty<CommandToken, T>(input, expectations);
        };
    }

    /// <summary>A word, or a text in quotes.</summary>
    /// <param name="name">What it is, for messages.</param>
    public static TokenListParser<CommandToken, string> Text(string name) => One(name, static token => token.Kind switch
    {
        CommandToken.Word => token.ToStringValue(),
        CommandToken.Quoted => QuotedText.Unquote(token.ToStringValue()),
        _ => null,
    });

    /// <summary>A whole number from 1.</summary>
    public static TokenListParser<CommandToken, long?> Count(string name)
    {
        string[] expectations = [name];
        return input =>
        {
            TokenListParserResult<CommandToken, Token<CommandToken>> next = input.ConsumeToken();
            return next.HasValue && long.TryParse(next.Value.ToStringValue(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long number) && number > 0
                ? TokenListParserResult.Value<CommandToken, long?>(number, input, next.Remainder)
                : TokenListParserResult.Empty<CommandToken, long?>(input, expectations);
        };
    }

    /// <summary>Something that may be missing where the line ends.</summary>
    public static TokenListParser<CommandToken, T?> OrEnd<T>(this TokenListParser<CommandToken, T> parser)
        where T : class =>
        input => input.IsAtEnd ? TokenListParserResult.Value<CommandToken, T?>(null, input, input) : parser.AsNullable()(input);

    /// <summary>A value that may be missing where the line ends.</summary>
    public static TokenListParser<CommandToken, T?> ValueOrEnd<T>(this TokenListParser<CommandToken, T> parser)
        where T : struct =>
        input => input.IsAtEnd ? TokenListParserResult.Value<CommandToken, T?>(null, input, input) : parser.Select(value => (T?)value)(input);

    /// <summary>A number that may be missing where the line ends.</summary>
    public static TokenListParser<CommandToken, long?> CountOrEnd(this TokenListParser<CommandToken, long?> parser) =>
        input => input.IsAtEnd ? TokenListParserResult.Value<CommandToken, long?>(null, input, input) : parser(input);

    private static TokenListParser<CommandToken, T?> AsNullable<T>(this TokenListParser<CommandToken, T> parser)
        where T : class => parser.Select(value => (T?)value);
}
