using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Recovery;

/// <summary>
/// The tokens of a broken text as the recovery sees them: symbols of other languages that the lexer reads as two
/// tokens, such as <c>==</c>, are one here.
/// </summary>
internal sealed class RecoveryTokens
{
    private readonly TokenBuffer _tokens;
    private readonly List<Item> _items = [];
    private string _text = string.Empty;

    public RecoveryTokens(TokenBuffer tokens)
    {
        _tokens = tokens;
    }

    /// <summary>Number of tokens, the end of the text included.</summary>
    public int Count => _items.Count;

    /// <summary>Reads the tokens of the buffer.</summary>
    /// <param name="text">The text that they were read from.</param>
    /// <param name="statements">Whether semicolons end statements; in an expression they mean nothing.</param>
    public void Begin(string text, bool statements)
    {
        _text = text;
        _items.Clear();
        for (int i = 0; i < _tokens.Count; i++)
        {
            LexedToken token = _tokens.Items[i];
            LexedToken next = _tokens.Items[i + 1];
            if (token.Type == next.Type && token.End == next.Start && token.Type is T.EQUALS or T.AMPERSAND or T.BAR)
            {
                int type = token.Type == T.EQUALS ? T.EQUALS : token.Type == T.AMPERSAND ? T.AND : T.OR;
                _items.Add(new Item(type, i, 2));
                i++;
            }
            else
            {
                _items.Add(new Item(token.Type == T.SEMICOLON && !statements ? T.ILLEGAL : token.Type, i, 1));
            }
        }
    }

    public int TypeAt(int item) => item < 0 ? 0 : _items[Math.Min(item, _items.Count - 1)].Type;

    /// <summary>Index of the item's first token in the buffer.</summary>
    public int IndexOf(int item) => _items[Math.Min(item, _items.Count - 1)].Index;

    /// <summary>Index of the item's last token in the buffer.</summary>
    public int LastIndexOf(int item)
    {
        Item found = _items[Math.Min(item, _items.Count - 1)];
        return found.Index + found.Length - 1;
    }

    /// <summary>Whether an item is a symbol of another language.</summary>
    public bool IsForeign(int item) => _items[item].Length > 1;

    /// <summary>What an item stands for when it is read as the lexer read it.</summary>
    public int LexedTypeAt(int item) => _tokens.Items[IndexOf(item)].Type;

    public ReadOnlySpan<char> TextOf(int item)
    {
        LexedToken first = _tokens.Items[IndexOf(item)];
        return _text.AsSpan(first.Start, _tokens.Items[LastIndexOf(item)].End - first.Start);
    }

    /// <summary>Whether an item is a word without quotes, in any case.</summary>
    public bool IsWord(int item, string word) =>
        item >= 0 && item < Count && TextOf(item).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);

    public bool IsKeyword(int item) => TokenFacts.IsKeyword(TypeAt(item));

    /// <summary>Whether both items have the same text, in any case.</summary>
    public bool AreSame(int first, int second) => TextOf(first).Equals(TextOf(second), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether nothing stands between an item and the next one.</summary>
    public bool TouchesNext(int item) => _tokens.Items[LastIndexOf(item)].End == _tokens.Items[IndexOf(item + 1)].Start;

    /// <summary>Whether an item begins on a later line than the one before it ends.</summary>
    public bool BeginsLine(int item) => (_tokens.Items[IndexOf(item)].Flags & TokenFlags.TriviaMask) == TokenFlags.LineBefore;

    private readonly record struct Item(int Type, int Index, int Length);
}
