namespace InfluxQL.Cli.Terminal;

/// <summary>Where a person's texts come from: an editor in a terminal, or plain lines where there is none.</summary>
internal interface ILineReader : IDisposable
{
    /// <summary>Waits for one text.</summary>
    /// <param name="prompt">What stands before the text.</param>
    /// <param name="initialText">A text to begin with, as one that is to be edited again.</param>
    LineInput Read(LinePrompt prompt, string initialText = "");

    /// <summary>Asks the language again while a text is edited, as what it knows has changed. Any thread may call it.</summary>
    void Refresh();
}
