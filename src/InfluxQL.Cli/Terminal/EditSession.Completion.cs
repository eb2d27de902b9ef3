namespace InfluxQL.Cli.Terminal;

/// <content>Completion and its menu.</content>
internal sealed partial class EditSession
{
    private void Complete()
    {
        IReadOnlyList<CompletionChoice> choices = CompletionFilter.Of(Analysis.GetCompletions(Cursor), Text, Cursor);
        if (choices.Count == 0)
        {
            return;
        }

        if (choices.Count == 1)
        {
            Accept(choices[0]);
        }
        else if (CompletionFilter.CommonBeginning(choices, Text, Cursor) is { } common)
        {
            Accept(common);
        }
        else
        {
            _menu = new CompletionMenu(choices);
        }
    }

    private void Accept(CompletionChoice choice)
    {
        _buffer.Replace(choice.Start, choice.Length, choice.InsertText);
        if (choice.CursorOffset is { } offset)
        {
            _buffer.MoveTo(choice.Start + offset);
        }
    }

    // A key that changes the word at the cursor leaves the menu open, for as long as something fits.
    private void Reopen(CompletionMenu? open)
    {
        if (open is null)
        {
            return;
        }

        IReadOnlyList<CompletionChoice> choices = CompletionFilter.Of(Analysis.GetCompletions(Cursor), Text, Cursor);
        bool isSameWord = choices.Count > 0 && (choices[0].Start < Cursor || choices[0].Start == open.Choice.Start);
        _menu = isSameWord ? new CompletionMenu(choices) : null;
    }

    // Whether the key belonged to the menu; others close it and do what they always do.
    private bool Choose(CompletionMenu menu, EditCommand command)
    {
        switch (command)
        {
            case EditCommand.Down or EditCommand.Complete:
                menu.Step(1);
                return true;
            case EditCommand.Up or EditCommand.CompleteBack:
                menu.Step(-1);
                return true;
            case EditCommand.PageDown:
                menu.Page(Size.Rows / 2);
                return true;
            case EditCommand.PageUp:
                menu.Page(-Size.Rows / 2);
                return true;
            case EditCommand.Enter:
                Accept(menu.Choice);
                _menu = null;
                return true;
            case EditCommand.Cancel:
                _menu = null;
                return true;
            default:
                return false;
        }
    }
}
