using System.Text;

namespace InfluxQL.Services;

/// <summary>Snippets of our own: <c>${1:text}</c>, without nesting and escapes.</summary>
internal static class SnippetText
{
    /// <summary>The text without the marks of its places.</summary>
    public static string ToPlain(string snippet)
    {
        var text = new StringBuilder(snippet.Length);
        for (int i = 0; i < snippet.Length; i++)
        {
            if (snippet[i] == '$' && i + 1 < snippet.Length && snippet[i + 1] == '{')
            {
                int colon = snippet.IndexOf(':', i);
                int end = snippet.IndexOf('}', colon);
                text.Append(snippet, colon + 1, end - colon - 1);
                i = end;
            }
            else
            {
                text.Append(snippet[i]);
            }
        }

        return text.ToString();
    }
}
