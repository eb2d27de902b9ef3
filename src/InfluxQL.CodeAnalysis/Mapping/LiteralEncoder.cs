using System.Globalization;
using System.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>Writes text as the inside of a literal.</summary>
internal static class LiteralEncoder
{
    /// <summary>
    /// The text as it is written in a form; null where the form cannot hold it. Quotes and braces that close a raw
    /// literal are found when the literal is read again (<see cref="LiteralRewrite"/>).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="form">The form of the literal.</param>
    /// <param name="isInterpolated">Whether braces are doubled; means nothing for raw forms.</param>
    /// <param name="indentation">What stands in front of every line of a raw literal of several lines.</param>
    public static string? Encode(string text, LiteralForm form, bool isInterpolated, string indentation)
    {
        switch (form)
        {
            case LiteralForm.Regular:
                return EncodeRegular(text, isInterpolated);
            case LiteralForm.Verbatim when !HasLoneSurrogate(text):
                string quoted = text.Replace("\"", "\"\"");
                return isInterpolated ? quoted.Replace("{", "{{").Replace("}", "}}") : quoted;
            case LiteralForm.SingleLineRaw when !HasLoneSurrogate(text) && CSharpNewLine.Next(text, 0, text.Length) == text.Length:
                return text;
            case LiteralForm.MultiLineRaw when !HasLoneSurrogate(text):
                return Indent(text, indentation);
            default:
                return null;
        }
    }

    private static string EncodeRegular(string text, bool isInterpolated)
    {
        StringBuilder encoded = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            switch (character)
            {
                case '"':
                    encoded.Append("\\\"");
                    break;
                case '\\':
                    encoded.Append("\\\\");
                    break;
                case '\0':
                    encoded.Append("\\0");
                    break;
                case '\n':
                    encoded.Append("\\n");
                    break;
                case '\r':
                    encoded.Append("\\r");
                    break;
                case '\t':
                    encoded.Append("\\t");
                    break;
                case '{' or '}' when isInterpolated:
                    encoded.Append(character).Append(character);
                    break;
                case var _ when char.IsSurrogate(character) && i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]):
                    encoded.Append(character).Append(text[++i]);
                    break;
                case var _ when char.IsControl(character) || char.IsSurrogate(character) || CSharpNewLine.Is(character):
                    encoded.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    encoded.Append(character);
                    break;
            }
        }

        return encoded.ToString();
    }

    private static string Indent(string text, string indentation)
    {
        StringBuilder lines = new(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            lines.Append(text[i]);
            bool endsLine = CSharpNewLine.Is(text[i]) && !(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n');

            // An empty line needs none.
            if (endsLine && !(i + 1 < text.Length && CSharpNewLine.Is(text[i + 1])))
            {
                lines.Append(indentation);
            }
        }

        return lines.ToString();
    }

    // A file in UTF-8 cannot hold half of a pair.
    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++))
            {
                return true;
            }
        }

        return false;
    }
}
