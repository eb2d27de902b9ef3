using System.Globalization;
using System.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>Writes texts as C# literals, in every form and with every way to write a character.</summary>
internal sealed class LiteralWriter
{
    public static readonly LiteralForm[] Forms = [LiteralForm.Regular, LiteralForm.Verbatim, LiteralForm.SingleLineRaw, LiteralForm.MultiLineRaw];

    private readonly Random _random;

    public LiteralWriter(Random random)
    {
        _random = random;
    }

    /// <summary>Whether a form can hold a text.</summary>
    public static bool CanHold(LiteralForm form, string text) =>
        form != LiteralForm.SingleLineRaw
        || (text.Length > 0 && text[0] != '"' && text[^1] != '"' && !text.AsSpan().ContainsAny("\r\n\u0085\u2028\u2029"));

    /// <summary>The text as a literal.</summary>
    public string Write(string text, LiteralForm form)
    {
        string quotes = Quotes(text);
        return form switch
        {
            LiteralForm.Regular => "\"" + Regular(text, isInterpolated: false) + "\"",
            LiteralForm.Verbatim => "@\"" + text.Replace("\"", "\"\"") + "\"",
            LiteralForm.SingleLineRaw => quotes + text + quotes,
            _ => Lines(quotes, text, quotes, [text]),
        };
    }

    /// <summary>Texts with holes between them as an interpolated literal.</summary>
    /// <param name="texts">The texts, one more than holes.</param>
    /// <param name="hole">The expression in each hole.</param>
    /// <param name="form">The form of the literal.</param>
    public string WriteInterpolated(string[] texts, string hole, LiteralForm form)
    {
        string all = string.Concat(texts);
        string quotes = Quotes(all);
        string dollars = new('$', 1 + LongestRun(all, '{', '}') + _random.Next(2));
        string braced = new string('{', dollars.Length) + hole + new string('}', dollars.Length);
        return form switch
        {
            LiteralForm.Regular => "$\"" + string.Join("{" + hole + "}", texts.Select(text => Regular(text, isInterpolated: true))) + "\"",
            LiteralForm.Verbatim => (_random.Next(2) == 0 ? "$@\"" : "@$\"") + string.Join("{" + hole + "}", texts.Select(text => Doubled(text.Replace("\"", "\"\"")))) + "\"",
            LiteralForm.SingleLineRaw => dollars + quotes + string.Join(braced, texts) + quotes,
            _ => Lines(dollars + quotes, string.Join(braced, texts), quotes, texts),
        };
    }

    private string Lines(string open, string content, string close, string[] texts)
    {
        string indentation = new(_random.Next(2) == 0 ? ' ' : '\t', _random.Next(9));
        StringBuilder lines = new(open + (_random.Next(4) == 0 ? " \t" : "") + (_random.Next(2) == 0 ? "\n" : "\r\n"));
        _ = texts;
        bool atStart = true;
        for (int i = 0; i < content.Length; i++)
        {
            bool isNewLine = content[i] is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';
            if (atStart && !(isNewLine && _random.Next(2) == 0))
            {
                lines.Append(indentation);
            }

            lines.Append(content[i]);
            atStart = isNewLine && !(content[i] == '\r' && i + 1 < content.Length && content[i + 1] == '\n');
        }

        return lines.Append(atStart ? indentation : "").Append('\n').Append(indentation).Append(close).ToString();
    }

    private string Regular(string text, bool isInterpolated)
    {
        StringBuilder written = new();
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]);
            if (isPair && _random.Next(3) > 0)
            {
                written.Append(_random.Next(2) == 0 ? text.Substring(i, 2) : "\\U" + char.ConvertToUtf32(character, text[i + 1]).ToString("x8", CultureInfo.InvariantCulture));
                i++;
                continue;
            }

            written.Append(Character(character, isInterpolated));
        }

        return written.ToString();
    }

    private string Character(char character, bool isInterpolated)
    {
        string code = ((int)character).ToString(_random.Next(2) == 0 ? "X4" : "x4", CultureInfo.InvariantCulture);
        if (isInterpolated && character is '{' or '}')
        {
            return isInterpolated ? new string(character, 2) : character.ToString();
        }

        switch (_random.Next(12))
        {
            case 0:
                return "\\u" + code;
            case 1:
                return "\\x" + code;
            case 2 when !char.IsSurrogate(character):
                return "\\U0000" + code;
            default:
                return character switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => _random.Next(2) == 0 ? "\t" : "\\t",
                    '\0' => "\\0",
                    '\a' => "\\a",
                    '\'' => _random.Next(2) == 0 ? "'" : "\\'",
                    '\u0085' or '\u2028' or '\u2029' => "\\u" + code,
                    _ when char.IsSurrogate(character) => "\\u" + code,
                    _ => character.ToString(),
                };
        }
    }

    private string Quotes(string text) => new('"', Math.Max(3, 1 + LongestRun(text, '"', '"')) + _random.Next(2));

    private static string Doubled(string text) => text.Replace("{", "{{").Replace("}", "}}");

    private static int LongestRun(string text, char first, char second)
    {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.Length; i++)
        {
            run = text[i] == first || text[i] == second ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
