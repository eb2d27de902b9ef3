using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InfluxQL.Cli.Rendering;

/// <summary>
/// How the tool writes JSON: letters as they are, emoji included, which the encoder would escape. A lone surrogate, which
/// UTF-8 has no bytes for, is written as an escape and so survives.
/// </summary>
internal static class JsonText
{
    /// <summary>One line, readable letters.</summary>
    public static JsonWriterOptions OneLine { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = int.MaxValue,
        SkipValidation = true,
    };

    /// <summary>Indented, readable letters.</summary>
    public static JsonWriterOptions Indented { get; } = OneLine with { Indented = true, NewLine = "\n" };

    /// <summary>Writes a member whose value is a text or null.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string name, string? text)
    {
        writer.WritePropertyName(name);
        WriteTextValue(writer, text);
    }

    /// <summary>Writes a text or null.</summary>
    public static void WriteTextValue(this Utf8JsonWriter writer, string? text)
    {
        if (text is null)
        {
            writer.WriteNullValue();
        }
        else if (HasSurrogate(text))
        {
            writer.WriteRawValue(Quote(text), skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    private static bool HasSurrogate(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0;

    private static string Quote(string text)
    {
        var builder = new StringBuilder(text.Length + 16).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]))
            {
                builder.Append(character).Append(text[++i]);
            }
            else if (char.IsSurrogate(character) || character < ' ')
            {
                builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                builder.Append(character is '"' or '\\' ? "\\" : string.Empty).Append(character);
            }
        }

        return builder.Append('"').ToString();
    }
}
