namespace InfluxQL.Cli.Terminal;

/// <summary>What Tab makes of the offers at the cursor.</summary>
internal static class CompletionFilter
{
    /// <summary>
    /// The offers that finish the word at the cursor, the one that is already typed first; where no word is typed, all.
    /// </summary>
    public static IReadOnlyList<CompletionChoice> Of(IReadOnlyList<CompletionChoice> offers, string text, int cursor)
    {
        List<CompletionChoice> fitting = [.. offers.Where(choice => choice.Start <= cursor && choice.Start + choice.Length >= cursor && choice.Start + choice.Length <= text.Length)];
        List<CompletionChoice> words = fitting.FindAll(choice => choice.Start < cursor);
        if (words.Count == 0)
        {
            return ByNeed(fitting);
        }

        // A word that is finished needs no completion; what may follow it does.
        List<CompletionChoice> followers = fitting.FindAll(choice => choice.Start == cursor);
        return words.TrueForAll(choice => IsTyped(choice, text)) ? ByNeed(followers) : [.. words.OrderBy(choice => IsTyped(choice, text) ? 0 : 1)];
    }

    /// <summary>What all offers for one place have in common beyond what is typed; null where there is nothing.</summary>
    public static CompletionChoice? CommonBeginning(IReadOnlyList<CompletionChoice> choices, string text, int cursor)
    {
        CompletionChoice first = choices[0];
        if (first.Start == cursor || choices.Any(choice => choice.Start != first.Start || choice.Length != first.Length))
        {
            return null;
        }

        int length = choices.Min(choice => CommonLength(choice.InsertText, first.InsertText));
        string common = first.InsertText[..length];
        bool goesOn = length > cursor - first.Start && common.AsSpan().StartsWith(text.AsSpan(first.Start, cursor - first.Start), StringComparison.OrdinalIgnoreCase);
        return goesOn ? new CompletionChoice(common, common, first.Start, first.Length, first.Kind) : null;
    }

    // What may be missing first, such as a bracket that is open; operators, of which there are many, last.
    private static List<CompletionChoice> ByNeed(IEnumerable<CompletionChoice> choices) =>
        [.. choices.OrderBy(choice => choice.Kind switch { "punctuation" => 0, "operator" => 2, _ => 1 })];

    private static bool IsTyped(CompletionChoice choice, string text) => text.AsSpan(choice.Start, choice.Length).SequenceEqual(choice.InsertText);

    private static int CommonLength(string left, string right)
    {
        int length = 0;
        while (length < left.Length && length < right.Length && char.ToUpperInvariant(left[length]) == char.ToUpperInvariant(right[length]))
        {
            length++;
        }

        return length > 0 && char.IsHighSurrogate(left[length - 1]) ? length - 1 : length;
    }
}
