using InfluxQL.Text;

namespace InfluxQL.Cli.Terminal;

/// <summary>The text that is edited, its cursor, and what was done to it. Line breaks are line feeds.</summary>
internal sealed class EditBuffer
{
    private readonly Stack<TextEdit> _undo = new();
    private readonly Stack<TextEdit> _redo = new();
    private int _group;
    private bool _isTyping;

    /// <summary>The text.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Where the cursor is, in UTF-16 code units.</summary>
    public int Cursor { get; private set; }

    /// <summary>A text with line feeds for its line breaks; nothing else is changed.</summary>
    public static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Begins with a text that cannot be undone.</summary>
    public void Reset(string text)
    {
        Text = Normalize(text);
        Cursor = Text.Length;
        _undo.Clear();
        _redo.Clear();
        _isTyping = false;
    }

    /// <summary>Puts the cursor somewhere in the text.</summary>
    public void MoveTo(int position)
    {
        _isTyping = false;
        Cursor = Math.Clamp(position, 0, Text.Length);
    }

    /// <summary>Inserts typed characters at the cursor; those of one word are undone together.</summary>
    public void Type(string typed)
    {
        bool continues = _isTyping && !(char.IsWhiteSpace(typed[0]) && Cursor > 0 && !char.IsWhiteSpace(Text[Cursor - 1]));
        _group += continues ? 0 : 1;
        Change(Cursor, 0, typed);
        _isTyping = true;
    }

    /// <summary>Replaces a part of the text and puts the cursor behind what is new.</summary>
    public void Replace(int start, int length, string inserted)
    {
        _group++;
        _isTyping = false;
        Change(start, length, inserted);
    }

    /// <summary>Makes several changes that are undone together; their spans are those of the text before.</summary>
    public void Apply(TextFix fix)
    {
        _group++;
        _isTyping = false;
        foreach (TextChange change in fix.Changes.OrderByDescending(change => change.Span.Start))
        {
            Change(change.Span.Start, change.Span.Length, change.NewText);
        }
    }

    /// <summary>Takes the last change back.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Undo()
    {
        _isTyping = false;
        if (_undo.Count == 0)
        {
            return false;
        }

        int group = _undo.Peek().Group;
        while (_undo.TryPeek(out TextEdit edit) && edit.Group == group)
        {
            _redo.Push(_undo.Pop());
            Exchange(edit.Start, edit.Inserted.Length, edit.Removed);
            Cursor = edit.CursorBefore;
        }

        return true;
    }

    /// <summary>Does again what <see cref="Undo"/> took back.</summary>
    /// <returns>Whether there was something.</returns>
    public bool Redo()
    {
        _isTyping = false;
        if (_redo.Count == 0)
        {
            return false;
        }

        int group = _redo.Peek().Group;
        while (_redo.TryPeek(out TextEdit edit) && edit.Group == group)
        {
            _undo.Push(_redo.Pop());
            Exchange(edit.Start, edit.Removed.Length, edit.Inserted);
            Cursor = edit.Start + edit.Inserted.Length;
        }

        return true;
    }

    private void Change(int start, int length, string inserted)
    {
        if (length == 0 && inserted.Length == 0)
        {
            return;
        }

        _redo.Clear();
        _undo.Push(new TextEdit(start, Text.Substring(start, length), inserted, Cursor, _group));
        Exchange(start, length, inserted);
        Cursor = start + inserted.Length;
    }

    private void Exchange(int start, int length, string inserted) =>
        Text = string.Concat(Text.AsSpan(0, start), inserted, Text.AsSpan(start + length));
}
