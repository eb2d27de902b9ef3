using System.Text;
using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Repl;

/// <summary>Asks for a password or token. Nothing of it is shown, or kept by the editor.</summary>
internal sealed class SecretPrompt(ITerminal terminal)
{
    /// <summary>Asks.</summary>
    /// <param name="question">What to write before the place where the secret is typed.</param>
    /// <returns>The secret; null where the person gave up with Ctrl-C, Ctrl-D or Esc.</returns>
    public string? Read(string question)
    {
        using IDisposable editing = terminal.BeginEditing();
        terminal.Write("\r" + Rendering.VisibleText.Of(question));
        var secret = new StringBuilder();
        while (true)
        {
            Key key = terminal.ReadKey();
            switch (key.Code)
            {
                case KeyCode.Enter:
                    terminal.Write("\r\n");
                    return secret.ToString();
                case KeyCode.Escape or KeyCode.EndOfInput:
                case KeyCode.Chord when key is { Modifiers: KeyModifiers.Control, Text: "c" or "d" }:
                    terminal.Write("\r\n");
                    return null;
                case KeyCode.Chord when key is { Modifiers: KeyModifiers.Control, Text: "u" }:
                    secret.Clear();
                    break;
                case KeyCode.Backspace when secret.Length > 0:
                    secret.Length -= secret.Length > 1 && char.IsLowSurrogate(secret[^1]) ? 2 : 1;
                    break;
                case KeyCode.Text or KeyCode.Paste:
                    // A pasted secret often brings the end of its line along.
                    secret.Append(key.Text.TrimEnd('\r', '\n'));
                    break;
            }
        }
    }
}
