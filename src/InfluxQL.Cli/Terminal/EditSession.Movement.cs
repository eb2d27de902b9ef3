namespace InfluxQL.Cli.Terminal;

/// <content>Where the cursor goes, in the text and through the history.</content>
internal sealed partial class EditSession
{
    private void Move(EditCommand command)
    {
        switch (command)
        {
            case EditCommand.Left:
                _buffer.MoveTo(TextMotion.PreviousCharacter(Text, Cursor));
                break;
            case EditCommand.Right:
                _buffer.MoveTo(TextMotion.NextCharacter(Text, Cursor));
                break;
            case EditCommand.WordLeft:
                _buffer.MoveTo(TextMotion.PreviousWord(Text, Cursor));
                break;
            case EditCommand.WordRight:
                _buffer.MoveTo(TextMotion.NextWord(Text, Cursor));
                break;
            case EditCommand.LineStart:
                _buffer.MoveTo(TextMotion.LineStart(Text, Cursor));
                break;
            case EditCommand.LineEnd:
                _buffer.MoveTo(TextMotion.LineEnd(Text, Cursor));
                break;
            case EditCommand.TextStart:
                _buffer.MoveTo(0);
                break;
            case EditCommand.TextEnd:
                _buffer.MoveTo(Text.Length);
                break;
            case EditCommand.Up when !MoveRows(-1):
                Recall(-1);
                break;
            case EditCommand.Down when !MoveRows(1):
                Recall(1);
                break;
            case EditCommand.PageUp:
                MoveRows(-Math.Min(Layout.Locate(Cursor).Row, Size.Rows / 2));
                break;
            case EditCommand.PageDown:
                MoveRows(Math.Min(Layout.Rows.Count - 1 - Layout.Locate(Cursor).Row, Size.Rows / 2));
                break;
            case EditCommand.OldestEntry:
                Recall(int.MinValue);
                break;
            case EditCommand.NewestEntry:
                Recall(int.MaxValue);
                break;
            default:
                break;
        }
    }

    // Rows are those of the screen; the column is that of the first of several moves.
    private bool MoveRows(int by)
    {
        (int row, int column) = Layout.Locate(Cursor);
        int target = row + by;
        if (target < 0 || target >= Layout.Rows.Count)
        {
            return false;
        }

        int wanted = _wantedColumn ?? column;
        _buffer.MoveTo(Layout.PositionAt(target, wanted));
        _wantedColumn = wanted;
        return true;
    }

    private void Recall(int by)
    {
        if (_place.Move(by, Text) is { } text)
        {
            _buffer.Replace(0, Text.Length, text);
            _wantedColumn = null;
        }
    }

    // Whether the key belonged to the search; others end it and do what they always do.
    private bool Search(HistorySearch search, Key key, EditCommand command)
    {
        switch (command)
        {
            case EditCommand.SearchBack:
                search.Next(-1);
                break;
            case EditCommand.SearchForward:
                search.Next(1);
                break;
            case EditCommand.Backspace:
                search.Shorten();
                break;
            case EditCommand.Cancel:
                SetText(search.TextBefore, search.CursorBefore);
                _search = null;
                return true;
            case EditCommand.None when key.Code is KeyCode.Text or KeyCode.Paste:
                search.Extend(key.Text);
                break;
            case EditCommand.None when key.Code is KeyCode.Unknown:
                return true;
            default:
                if (search.Found is not null)
                {
                    _place.JumpTo(search.Index, search.TextBefore);
                }

                _search = null;
                return false;
        }

        SetText(search.Found ?? search.TextBefore, search.Found is null ? search.CursorBefore : search.Position);
        return true;
    }

    private void SetText(string text, int cursor)
    {
        if (text != Text)
        {
            _buffer.Replace(0, Text.Length, text);
        }

        _buffer.MoveTo(cursor);
    }
}
