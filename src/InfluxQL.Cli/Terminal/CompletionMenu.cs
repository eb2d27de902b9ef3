namespace InfluxQL.Cli.Terminal;

/// <summary>The open menu: what may be chosen, what is chosen, and what of it is in sight.</summary>
internal sealed class CompletionMenu(IReadOnlyList<CompletionChoice> choices)
{
    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<CompletionChoice> Choices { get; } = choices;

    /// <summary>The number of the chosen one.</summary>
    public int Selected { get; private set; }

    /// <summary>The chosen one.</summary>
    public CompletionChoice Choice => Choices[Selected];

    /// <summary>The number of the first one in sight.</summary>
    public int Top { get; private set; }

    /// <summary>Chooses another, and goes on at the other end behind the last.</summary>
    public void Step(int by) => Selected = (Selected + by + Choices.Count) % Choices.Count;

    /// <summary>Chooses one a page away, the first or last at most.</summary>
    public void Page(int by) => Selected = Math.Clamp(Selected + by, 0, Choices.Count - 1);

    /// <summary>Moves what is in sight, so that the chosen one is.</summary>
    public void Show(int rows) => Top = Math.Clamp(Top, Math.Max(0, Selected - rows + 1), Math.Min(Selected, Math.Max(0, Choices.Count - rows)));
}
