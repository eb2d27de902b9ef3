namespace InfluxQL.Cli.Terminal;

/// <content>What the commands do to the text.</content>
internal sealed partial class EditSession
{
    private LineInput? Run(EditCommand command)
    {
        switch (command)
        {
            case EditCommand.Enter:
                return Enter();
            case EditCommand.Discard:
                return LineInput.Discarded;
            case EditCommand.DeleteOrEnd when Text.Length == 0:
                return LineInput.End;
            case EditCommand.NewLine:
                BreakLine();
                break;
            case EditCommand.Complete or EditCommand.CompleteBack:
                Complete();
                break;
            case EditCommand.DeleteOrEnd or EditCommand.DeleteCharacter:
                _buffer.Replace(Cursor, TextMotion.NextCharacter(Text, Cursor) - Cursor, string.Empty);
                break;
            case EditCommand.Backspace:
                int start = TextMotion.PreviousCharacter(Text, Cursor);
                _buffer.Replace(start, Cursor - start, string.Empty);
                break;
            case EditCommand.DeleteWord:
                Kill(TextMotion.NextWord(Text, Cursor));
                break;
            case EditCommand.BackspaceWord:
                Kill(TextMotion.PreviousWord(Text, Cursor));
                break;
            case EditCommand.BackspaceBlank:
                Kill(TextMotion.PreviousBlank(Text, Cursor));
                break;
            case EditCommand.KillToLineEnd:
                int end = TextMotion.LineEnd(Text, Cursor);
                Kill(end == Cursor ? Math.Min(Text.Length, end + 1) : end);
                break;
            case EditCommand.KillToLineStart:
                int lineStart = TextMotion.LineStart(Text, Cursor);
                Kill(lineStart == Cursor ? Math.Max(0, lineStart - 1) : lineStart);
                break;
            case EditCommand.Yank:
                Yank(Cursor, 0);
                break;
            case EditCommand.YankOlder when _last is EditCommand.Yank or EditCommand.YankOlder:
                _kills.Rotate();
                Yank(_yanked.Start, _yanked.Length);
                break;
            case EditCommand.Transpose:
                Transpose();
                break;
            case EditCommand.UpperCase:
                ChangeWord(word => word.ToUpperInvariant());
                break;
            case EditCommand.LowerCase:
                ChangeWord(word => word.ToLowerInvariant());
                break;
            case EditCommand.Capitalize:
                ChangeWord(Capitalize);
                break;
            case EditCommand.Undo:
                _buffer.Undo();
                break;
            case EditCommand.Redo:
                _buffer.Redo();
                break;
            case EditCommand.Fix:
                ApplyFix();
                break;
            case EditCommand.SearchBack or EditCommand.SearchForward:
                _search = new HistorySearch(_entries, Text, Cursor);
                break;
            default:
                Move(command);
                break;
        }

        return null;
    }

    private LineInput? Enter()
    {
        if (string.IsNullOrWhiteSpace(Text) || Analysis.IsComplete)
        {
            return LineInput.Of(Text);
        }

        // Two empty lines end a text that will not become complete: its error says why.
        string[] lines = Text.Split('\n');
        if (Cursor == Text.Length && lines.Length > 2 && string.IsNullOrWhiteSpace(lines[^1]) && string.IsNullOrWhiteSpace(lines[^2]))
        {
            return LineInput.Of(Text.TrimEnd());
        }

        BreakLine();
        return null;
    }

    private void BreakLine()
    {
        int start = TextMotion.LineStart(Text, Cursor);
        string before = Text[start..Cursor];
        string indent = before[..(before.Length - before.TrimStart().Length)];
        int open = before.Count(character => character == '(') - before.Count(character => character == ')');
        _buffer.Replace(Cursor, 0, "\n" + indent + (open > 0 ? "  " : string.Empty));
    }

    private void Kill(int to)
    {
        int start = Math.Min(Cursor, to);
        int length = Math.Abs(Cursor - to);
        bool joins = _last is EditCommand.KillToLineEnd or EditCommand.KillToLineStart or EditCommand.DeleteWord or EditCommand.BackspaceWord or EditCommand.BackspaceBlank;
        _kills.Add(Text.Substring(start, length), joins, to < Cursor);
        _buffer.Replace(start, length, string.Empty);
    }

    private void Yank(int start, int length)
    {
        if (_kills.Current is { } text)
        {
            _buffer.Replace(start, length, text);
            _yanked = (start, text.Length);
        }
    }

    // The characters around the cursor change places; at the end of a line, the last two.
    private void Transpose()
    {
        int middle = Cursor == TextMotion.LineEnd(Text, Cursor) ? TextMotion.PreviousCharacter(Text, Cursor) : Cursor;
        int start = TextMotion.PreviousCharacter(Text, middle);
        int end = TextMotion.NextCharacter(Text, middle);
        if (start < middle && middle < end && start >= TextMotion.LineStart(Text, Cursor))
        {
            _buffer.Replace(start, end - start, Text[middle..end] + Text[start..middle]);
        }
    }

    private void ChangeWord(Func<string, string> change)
    {
        int end = TextMotion.NextWord(Text, Cursor);
        _buffer.Replace(Cursor, end - Cursor, change(Text[Cursor..end]));
    }

    private static string Capitalize(string word)
    {
        int first = 0;
        while (first < word.Length && !char.IsLetterOrDigit(word[first]))
        {
            first++;
        }

        return first == word.Length ? word : word[..first] + char.ToUpperInvariant(word[first]) + word[(first + 1)..].ToLowerInvariant();
    }

    private void ApplyFix()
    {
        if (FindMark() is { } mark && Analysis.GetFix(mark) is { } fix)
        {
            _buffer.Apply(fix);
        }
    }
}
