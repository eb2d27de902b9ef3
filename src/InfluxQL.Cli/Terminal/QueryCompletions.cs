using InfluxQL.Services;

namespace InfluxQL.Cli.Terminal;

/// <summary>The services' completion items and signatures in the editor's terms.</summary>
internal static class QueryCompletions
{
    /// <summary>An item as the menu shows it.</summary>
    public static CompletionChoice ChoiceOf(CompletionItem item) => new(
        item.Label,
        item.InsertText,
        item.Span.Start,
        item.Span.Length,
        NameOf(item.Kind),
        item.Detail ?? item.Documentation,
        FirstPlaceOf(item));

    /// <summary>Where the argument of the cursor stands in a signature; -1 where it is none of them.</summary>
    public static (int Start, int Length) FindParameter(SignatureHelp help)
    {
        int position = help.Label.IndexOf('(', StringComparison.Ordinal) + 1;
        for (int i = 0; i <= help.ActiveParameter && i < help.Parameters.Count; i++)
        {
            string name = help.Parameters[i];
            int start = help.Label.IndexOf(name, position, StringComparison.Ordinal);
            if (start < 0)
            {
                break;
            }

            if (i == help.ActiveParameter)
            {
                return (start, name.Length);
            }

            position = start + name.Length;
        }

        return (-1, 0);
    }

    // A snippet is inserted with its examples; the cursor goes to the first of them. A function needs no examples, as its
    // signature is shown while its arguments are typed.
    private static int? FirstPlaceOf(CompletionItem item)
    {
        int place = item.Kind == CompletionKind.Snippet && item.SnippetText is { } snippet ? snippet.IndexOf("${", StringComparison.Ordinal) : -1;
        return place < 0 ? null : place;
    }

    private static string NameOf(CompletionKind kind) => kind switch
    {
        CompletionKind.TagValue => "tag value",
        CompletionKind.RetentionPolicy => "policy",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
