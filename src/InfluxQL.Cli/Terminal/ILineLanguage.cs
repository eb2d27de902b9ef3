namespace InfluxQL.Cli.Terminal;

/// <summary>What the editor asks about texts. It knows no language itself.</summary>
internal interface ILineLanguage
{
    /// <summary>
    /// Looks at one version of the text. Called once per change, on the thread that reads keys; what costs time is better
    /// done when the analysis is asked for it.
    /// </summary>
    ITextAnalysis Analyze(string text);
}
