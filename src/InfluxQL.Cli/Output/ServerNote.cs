using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Results;

namespace InfluxQL.Cli.Output;

/// <summary>Writes what a server has to say beside the rows, with nothing in it that a terminal would obey.</summary>
internal static class ServerNote
{
    /// <summary>Writes why the server gave up.</summary>
    public static void WriteError(TextWriter writer, string text, bool usesColor) =>
        writer.WriteLine($"{new AnsiStyle(usesColor).Paint(AnsiStyle.Error, "error:")} {VisibleText.Of(text)}");

    /// <summary>Writes a message.</summary>
    public static void Write(TextWriter writer, ResultMessage message, bool usesColor)
    {
        string sequence = message.Level == "warning" ? AnsiStyle.Warning : AnsiStyle.Info;
        writer.WriteLine($"{new AnsiStyle(usesColor).Paint(sequence, $"{VisibleText.Of(message.Level)}:")} {VisibleText.Of(message.Text)}");
    }
}
