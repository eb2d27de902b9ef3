using System.Globalization;
using InfluxQL.Literals;
using InfluxQL.Semantics;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace InfluxQL.Cli.Repl.Language;

/// <summary>Values of bind parameters as assignments: <c>host='web01' n=10 pattern=/web.*/ every=1m f="usage user"</c>.</summary>
internal static class BindValues
{
    /// <summary>One assignment or more.</summary>
    public static TokenListParser<CommandToken, IReadOnlyDictionary<string, BoundValue>> Parser { get; } =
        Assignment.AtLeastOnce().Select(IReadOnlyDictionary<string, BoundValue> (pairs) => Collect(pairs));

    private static TokenListParser<CommandToken, KeyValuePair<string, BoundValue>> Assignment =>
        from name in CommandArguments.One("the name of a parameter", static token => token.Kind == CommandToken.Word ? token.ToStringValue().TrimStart('$') : null)
        from sign in CommandArguments.One("=", static token => token.Kind == CommandToken.Equals ? "=" : null)
        from value in CommandArguments.One("a value", ReadValue)
        select new KeyValuePair<string, BoundValue>(name, value);

    /// <summary>What a token stands for: a number, a duration and so on as in a query, every other word a text.</summary>
    private static BoundValue? ReadValue(Token<CommandToken> token)
    {
        string text = token.ToStringValue();
        switch (token.Kind)
        {
            case CommandToken.Regex:
                return BoundValue.Regex(text[1..^1].Replace("\\/", "/", StringComparison.Ordinal));
            case CommandToken.Quoted:
                return text[0] == '"' ? BoundValue.Identifier(QuotedText.Unquote(text)) : BoundValue.String(QuotedText.Unquote(text));
            case CommandToken.Word:
                return ReadWord(text);
            default:
                return null;
        }
    }

    private static BoundValue ReadWord(string text)
    {
        if (text is "true" or "false")
        {
            return BoundValue.Boolean(text == "true");
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
        {
            return BoundValue.Integer(integer);
        }

        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
        {
            return BoundValue.Float(number);
        }

        return DurationLiteral.TryParse(text, out _) ? BoundValue.Duration(text) : BoundValue.String(text);
    }

    private static Dictionary<string, BoundValue> Collect(IEnumerable<KeyValuePair<string, BoundValue>> pairs)
    {
        var values = new Dictionary<string, BoundValue>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, BoundValue> pair in pairs)
        {
            values[pair.Key] = pair.Value;
        }

        return values;
    }
}
