using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Superpower.Tokenizers;
using SpanParsers = Superpower.Parsers.Span;

namespace InfluxQL.Cli.Repl.Language;

/// <summary>
/// How the text behind a command's name is cut into tokens. The kinds of arguments do not share one way: a dot divides
/// names, and is a letter of a file's name or an address.
/// </summary>
internal static class CommandTokenizers
{
    /// <summary>Names of databases and retention policies, with a dot between them.</summary>
    public static Tokenizer<CommandToken> Names { get; } = new TokenizerBuilder<CommandToken>()
        .Ignore(SpanParsers.WhiteSpace)
        .Match(QuotedText.Parser, CommandToken.Quoted)
        .Match(QuotedText.Unclosed, CommandToken.Unclosed)
        .Match(Character.EqualTo('.'), CommandToken.Dot)
        .Match(WordWithout(".\""), CommandToken.Word)
        .Build();

    /// <summary>Words, files and addresses, which end at a blank.</summary>
    public static Tokenizer<CommandToken> Words { get; } = new TokenizerBuilder<CommandToken>()
        .Ignore(SpanParsers.WhiteSpace)
        .Match(QuotedText.Parser, CommandToken.Quoted)
        .Match(QuotedText.Unclosed, CommandToken.Unclosed)
        .Match(WordWithout(string.Empty), CommandToken.Word)
        .Build();

    /// <summary>Parameters: <c>name = value</c>.</summary>
    public static Tokenizer<CommandToken> Assignments { get; } = new TokenizerBuilder<CommandToken>()
        .Ignore(SpanParsers.WhiteSpace)
        .Match(QuotedText.Parser, CommandToken.Quoted)
        .Match(QuotedText.Unclosed, CommandToken.Unclosed)
        .Match(Character.EqualTo('='), CommandToken.Equals)
        .Match(RegexBetweenSlashes, CommandToken.Regex)
        .Match(WordWithout("=\"'"), CommandToken.Word)
        .Build();

    /// <summary>The whole text, whatever it is.</summary>
    public static Tokenizer<CommandToken> Rest { get; } = new TokenizerBuilder<CommandToken>()
        .Ignore(SpanParsers.WhiteSpace)
        .Match(SpanParsers.WithAll(_ => true), CommandToken.Rest)
        .Build();

    private static TextParser<TextSpan> RegexBetweenSlashes =>
        SpanParsers.MatchedBy(
            Character.EqualTo('/')
                .IgnoreThen(Character.EqualTo('\\').IgnoreThen(Character.AnyChar).Or(Character.ExceptIn('/', '\\')).IgnoreMany())
                .IgnoreThen(Character.EqualTo('/')));

    private static TextParser<TextSpan> WordWithout(string signs) =>
        SpanParsers.WithAll(c => !char.IsWhiteSpace(c) && !signs.Contains(c, StringComparison.Ordinal));
}
