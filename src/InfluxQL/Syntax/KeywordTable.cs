namespace InfluxQL.Syntax;

/// <summary>
/// The reserved words, found by a hash over their letters without regard to case: one probe tells a word
/// from an identifier, without an allocation.
/// </summary>
internal static class KeywordTable
{
    // Twice as many entries as words, so that probing ends soon. A power of two.
    private const int Size = 256;

    private static readonly ushort[] s_kinds = new ushort[Size];
    private static readonly string[] s_words = new string[Size];

    static KeywordTable()
    {
        for (SyntaxKind kind = SyntaxKind.None; (int)kind < SyntaxFacts.KindCount; kind++)
        {
            if (!SyntaxFacts.IsKeyword(kind))
            {
                continue;
            }

            string word = SyntaxFacts.GetText(kind);
            MaxLength = Math.Max(MaxLength, word.Length);
            int slot = (int)(Hash(word.AsSpan()) & (Size - 1));
            while (s_kinds[slot] != 0)
            {
                slot = (slot + 1) & (Size - 1);
            }

            s_kinds[slot] = (ushort)kind;
            s_words[slot] = word;
        }
    }

    /// <summary>Length of the longest word.</summary>
    public static int MaxLength { get; }

    /// <summary>The kind of a reserved word in any letter case, or None.</summary>
    public static SyntaxKind Find(ReadOnlySpan<char> text) =>
        text.Length is < 2 || text.Length > MaxLength ? SyntaxKind.None : Find(text, Hash(text));

    /// <summary>The same where the hash is known: the lexer adds it up while it scans.</summary>
    public static SyntaxKind Find(ReadOnlySpan<char> text, uint hash)
    {
        int slot = (int)(hash & (Size - 1));
        while (s_kinds[slot] != 0)
        {
            if (EqualsIgnoringCase(s_words[slot], text))
            {
                return (SyntaxKind)s_kinds[slot];
            }

            slot = (slot + 1) & (Size - 1);
        }

        return SyntaxKind.None;
    }

    /// <summary>Adds a letter to a hash that began as zero.</summary>
    public static uint AddToHash(uint hash, char letter) => (hash * 31) + (uint)(letter | 0x20);

    private static uint Hash(ReadOnlySpan<char> text)
    {
        uint hash = 0;
        foreach (char letter in text)
        {
            hash = AddToHash(hash, letter);
        }

        return hash;
    }

    // Setting the case bit maps "[" to "{" and the like, so both sides must be letters: a word is nothing else.
    private static bool EqualsIgnoringCase(string word, ReadOnlySpan<char> text)
    {
        if (word.Length != text.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            int difference = word[i] ^ text[i];
            if (difference != 0 && (difference != 0x20 || text[i] is < 'a' or > 'z'))
            {
                return false;
            }
        }

        return true;
    }
}
