namespace InfluxQL.Cli.Output;

/// <summary>Commas, line breaks and indents of JSON that is written while its content comes.</summary>
/// <param name="output">Where to.</param>
/// <param name="indents">Whether people read it.</param>
internal sealed class JsonLayout(TextWriter output, bool indents)
{
    private const int IndentSize = 2;

    private int _depth;
    private bool _isEmpty = true;

    /// <summary>Between two elements on a line.</summary>
    public string Comma { get; } = indents ? ", " : ",";

    /// <summary>Between a name and its value.</summary>
    public string Colon { get; } = indents ? ": " : ":";

    /// <summary>Opens an object or array.</summary>
    public void Open(char bracket)
    {
        output.Write(bracket);
        _depth++;
        _isEmpty = true;
    }

    /// <summary>Closes an object or array.</summary>
    public void Close(char bracket)
    {
        _depth--;
        if (!_isEmpty)
        {
            BreakLine();
        }

        output.Write(bracket);
        _isEmpty = false;
    }

    /// <summary>Begins an element.</summary>
    public void Element()
    {
        if (!_isEmpty)
        {
            output.Write(',');
        }

        BreakLine();
        _isEmpty = false;
    }

    /// <summary>Begins a member.</summary>
    public void Name(string name)
    {
        Element();
        JsonString.Write(output, name);
        output.Write(Colon);
    }

    /// <summary>Writes an array on one line.</summary>
    public void WriteArray<T>(IReadOnlyList<T> items, Action<TextWriter, T> write)
    {
        output.Write('[');
        for (int i = 0; i < items.Count; i++)
        {
            output.Write(i == 0 ? string.Empty : Comma);
            write(output, items[i]);
        }

        output.Write(']');
    }

    private void BreakLine()
    {
        if (indents)
        {
            output.Write('\n');
            for (int i = 0; i < _depth * IndentSize; i++)
            {
                output.Write(' ');
            }
        }
    }
}
