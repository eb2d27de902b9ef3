using System.Text;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace InfluxQL.Cli.Repl.Language;

/// <summary>Quoted names and texts, with the escapes of InfluxQL: a backslash before a quote, a backslash, or n.</summary>
internal static class QuotedText
{
    /// <summary>A text in double quotes or single quotes.</summary>
    public static TextParser<TextSpan> Parser { get; } = Between('"').Or(Between('\''));

    /// <summary>A quote that no other one closes, to the end of the line.</summary>
    public static TextParser<TextSpan> Unclosed { get; } =
        Superpower.Parsers.Span.MatchedBy(Character.In('"', '\'').IgnoreThen(Character.AnyChar.Many()));

    /// <summary>What stands between the quotes of a token.</summary>
    public static string Unquote(string quoted)
    {
        var text = new StringBuilder(quoted.Length);
        for (int i = 1; i < quoted.Length - 1; i++)
        {
            char character = quoted[i];
            if (character == '\\' && quoted[i + 1] is '\\' or '"' or '\'' or 'n' && i + 1 < quoted.Length - 1)
            {
                i++;
                character = quoted[i] == 'n' ? '\n' : quoted[i];
            }

            text.Append(character);
        }

        return text.ToString();
    }

    /// <summary>A name as it is typed: in quotes where it has to be.</summary>
    public static string Quote(string name) =>
        name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '/')
            ? name
            : $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static TextParser<TextSpan> Between(char quote) =>
        Superpower.Parsers.Span.MatchedBy(
            Character.EqualTo(quote)
                .IgnoreThen(Character.EqualTo('\\').IgnoreThen(Character.AnyChar).Or(Character.ExceptIn(quote, '\\')).IgnoreMany())
                .IgnoreThen(Character.EqualTo(quote)));
}
