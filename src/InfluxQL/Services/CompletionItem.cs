using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>Something that may stand at a place.</summary>
public sealed class CompletionItem
{
    internal CompletionItem(CompletionKind kind, string label, string insertText, TextSpan span, int rank)
    {
        Kind = kind;
        Label = label;
        InsertText = insertText;
        Span = span;
        Rank = rank;
    }

    /// <summary>What it is.</summary>
    public CompletionKind Kind { get; }

    /// <summary>What a list shows: a name without quotes, a keyword, a signature's name.</summary>
    public string Label { get; }

    /// <summary>The text that replaces <see cref="Span"/>, quoted where it has to be.</summary>
    public string InsertText { get; }

    /// <summary>
    /// The same text with places to fill in, as <c>${1:name}</c>, in the notation of the Language Server Protocol (a
    /// <c>$</c>, <c>}</c> or backslash of the text has a backslash before it); null where there is nothing to fill in.
    /// </summary>
    public string? SnippetText { get; internal init; }

    /// <summary>The text to replace, in UTF-16 code units; empty where the offer is inserted.</summary>
    public TextSpan Span { get; }

    /// <summary>A few words beside the label, such as a signature or a type; null for none.</summary>
    public string? Detail { get; internal init; }

    /// <summary>A sentence about it; null for none.</summary>
    public string? Documentation { get; internal init; }

    /// <summary>The place in the list: lower comes first.</summary>
    public int Rank { get; }

    /// <summary>The label.</summary>
    public override string ToString() => Label;
}
