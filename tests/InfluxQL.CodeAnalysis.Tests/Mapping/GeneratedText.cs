using System.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>Texts like queries, with everything that a C# literal has trouble with.</summary>
internal static class GeneratedText
{
    private static readonly string[] s_fragments =
    [
        "SELECT", " ", "mean(v)", " FROM ", "\"my cpu\"", " WHERE host = 'a\\'b' ", "=~ /^a\\/b{2}$/", "\"", "\"\"", "\"\"\"", "\\", "{", "}", "{{", "}}",
        "\n", "\r\n", "\t", "  ", "\U0001F600", "é", "x", "1", "\0", "\a", "'", "\n\n", "\n   ", ";", "$p", "\u2028", "b", "\u007f",
    ];

    public static string Next(Random random, int longest = 12)
    {
        StringBuilder text = new();
        for (int i = random.Next(longest + 1); i > 0; i--)
        {
            text.Append(s_fragments[random.Next(s_fragments.Length)]);
        }

        return text.ToString();
    }

    /// <summary>A text that a form can hold.</summary>
    public static string Next(Random random, LiteralForm form, int longest = 12)
    {
        while (true)
        {
            string text = Next(random, longest);
            if (LiteralWriter.CanHold(form, text))
            {
                return text;
            }
        }
    }
}
