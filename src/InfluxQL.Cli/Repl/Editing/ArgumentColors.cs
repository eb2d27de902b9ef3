using InfluxQL.Cli.Repl.Language;
using InfluxQL.Cli.Terminal;
using Superpower.Model;

namespace InfluxQL.Cli.Repl.Editing;

/// <summary>The colours of a command's arguments.</summary>
internal static class ArgumentColors
{
    /// <summary>The colours of what follows a command's name.</summary>
    public static IEnumerable<ColoredSpan> Of(string text, int start)
    {
        Result<TokenList<CommandToken>> tokens = CommandTokenizers.Assignments.TryTokenize(text[start..]);
        if (!tokens.HasValue)
        {
            yield break;
        }

        foreach (Token<CommandToken> token in tokens.Value)
        {
            TextColor color = token.Kind switch
            {
                CommandToken.Quoted => TextColor.String,
                CommandToken.Unclosed => TextColor.Error,
                CommandToken.Regex => TextColor.Regex,
                CommandToken.Equals => TextColor.Operator,
                _ when char.IsAsciiDigit(token.ToStringValue()[0]) => TextColor.Number,
                _ => TextColor.Plain,
            };
            yield return new ColoredSpan(start + token.Position.Absolute, token.Span.Length, color);
        }
    }
}
