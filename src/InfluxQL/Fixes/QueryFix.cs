using InfluxQL.Text;

namespace InfluxQL.Fixes;

/// <summary>A change of a query's text that does away with a diagnostic.</summary>
public sealed class QueryFix
{
    internal QueryFix(QueryFixKind kind, string title, TextSpan span, string newText)
    {
        Kind = kind;
        Title = title;
        Changes = [new TextChange(span, newText)];
    }

    /// <summary>What the fix does.</summary>
    public QueryFixKind Kind { get; }

    /// <summary>The fix in a few words, for a menu.</summary>
    public string Title { get; }

    /// <summary>The changes, in the order of the text; spans are those of the text that the diagnostic is about.</summary>
    public IReadOnlyList<TextChange> Changes { get; }

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
