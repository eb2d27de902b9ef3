using System.Text;

namespace InfluxQL.Cli.Input;

/// <summary>Writes files; what goes wrong becomes an <see cref="InputException"/> with a sentence.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text in UTF-8, in the place of what the file held.</summary>
    public static void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be written: {exception.Message}");
        }
    }
}
