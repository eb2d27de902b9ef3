namespace InfluxQL.Cli.Terminal;

/// <summary>A language whose answers a test gives. Without them every text is complete and nothing is said of it.</summary>
internal sealed class TestLanguage : ILineLanguage
{
    public Func<string, IReadOnlyList<ColoredSpan>> Colors { get; init; } = _ => [];

    public Func<string, IReadOnlyList<TextMark>> Marks { get; init; } = _ => [];

    public Func<string, bool> IsComplete { get; init; } = _ => true;

    public Func<string, int, IReadOnlyList<CompletionChoice>> Completions { get; init; } = (_, _) => [];

    public Func<TextMark, TextFix?> Fix { get; init; } = _ => null;

    public Func<string, SignatureHint?> Signature { get; init; } = _ => null;

    /// <summary>How many texts were looked at.</summary>
    public int Count { get; private set; }

    public ITextAnalysis Analyze(string text)
    {
        Count++;
        return new Analysis(this, text);
    }

    /// <summary>Offers words that begin like the one at the cursor.</summary>
    public static TestLanguage OfWords(params string[] words) => new()
    {
        Completions = (text, cursor) =>
        {
            int start = TextMotion.PreviousBlank(text, cursor);
            start = cursor > 0 && text[cursor - 1] == ' ' ? cursor : start;
            string typed = text[start..cursor];
            return [.. words.Where(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(word => new CompletionChoice(word, word, start, typed.Length, "word", "about " + word))];
        },
    };

    private sealed class Analysis(TestLanguage language, string text) : ITextAnalysis
    {
        public IReadOnlyList<ColoredSpan> Colors { get; } = language.Colors(text);

        public IReadOnlyList<TextMark> Marks { get; } = language.Marks(text);

        public bool IsComplete => language.IsComplete(text);

        public IReadOnlyList<CompletionChoice> GetCompletions(int position) => language.Completions(text, position);

        public SignatureHint? GetSignature(int position) => language.Signature(text);

        public TextFix? GetFix(TextMark mark) => language.Fix(mark);
    }
}
