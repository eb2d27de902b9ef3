namespace InfluxQL.Cli.Terminal;

/// <summary>What is known of one version of a text. Positions count UTF-16 code units.</summary>
internal interface ITextAnalysis
{
    /// <summary>Colours, in the order of the text, without overlaps.</summary>
    IReadOnlyList<ColoredSpan> Colors { get; }

    /// <summary>What is wrong, in any order. The editor underlines it and shows the message of the one nearest to the cursor.</summary>
    IReadOnlyList<TextMark> Marks { get; }

    /// <summary>Whether Enter runs the text; otherwise Enter begins a new line.</summary>
    bool IsComplete { get; }

    /// <summary>What may stand at a position, the likeliest first; what does not fit the typed word is left out already.</summary>
    IReadOnlyList<CompletionChoice> GetCompletions(int position);

    /// <summary>The call that is open at a position; null if there is none.</summary>
    SignatureHint? GetSignature(int position);

    /// <summary>The likeliest repair of a mark; null if there is none.</summary>
    TextFix? GetFix(TextMark mark);
}
