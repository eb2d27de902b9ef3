using System.Text;

namespace InfluxQL.Gateway.Responses;

/// <summary>Writes the tags of a series in one text, as InfluxDB 1.x does in CSV.</summary>
internal static class SeriesTags
{
    /// <summary>
    /// The tags as <c>a=1,b=2</c> in the order of their keys, with a backslash before commas, equal signs and spaces; tags
    /// without a value are left out.
    /// </summary>
    /// <param name="json">The tags, a JSON object of strings.</param>
    public static byte[] Format(ReadOnlySpan<byte> json)
    {
        List<(string Key, string Value)> tags = [];
        var strings = new JsonStringEnumerator(json);
        while (strings.MoveNext())
        {
            string value = JsonText.Decode(strings.Value);
            if (value.Length > 0)
            {
                tags.Add((JsonText.Decode(strings.Name), value));
            }
        }

        tags.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        var text = new StringBuilder();
        foreach ((string key, string value) in tags)
        {
            Append(text.Length == 0 ? text : text.Append(','), key);
            Append(text.Append('='), value);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, string value)
    {
        foreach (char letter in value)
        {
            if (letter is ',' or '=' or ' ')
            {
                text.Append('\\');
            }

            text.Append(letter);
        }
    }
}
