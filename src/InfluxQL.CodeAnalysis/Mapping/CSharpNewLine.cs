namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>The ends of lines as C# knows them (section "Line terminators" of its specification).</summary>
internal static class CSharpNewLine
{
    public static bool Is(char character) => character is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Where the next end of a line begins; <paramref name="end"/> without one.</summary>
    public static int Next(string text, int position, int end)
    {
        while (position < end && !Is(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>The position behind the end of a line that begins at a position.</summary>
    public static int After(string text, int position, int end) =>
        position + 1 < end && text[position] == '\r' && text[position + 1] == '\n' ? position + 2 : position + 1;

    /// <summary>Where the end of a line begins that ends at a position.</summary>
    public static int Before(string text, int position, int start) =>
        position - 2 >= start && text[position - 1] == '\n' && text[position - 2] == '\r' ? position - 2 : position - 1;
}
