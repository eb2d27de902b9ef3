namespace InfluxQL.Cli.Terminal;

/// <summary>Keys in, cells out. The seam between the editor and a real terminal.</summary>
internal interface ITerminal : IDisposable
{
    /// <summary>Columns and rows now.</summary>
    TerminalSize Size { get; }

    /// <summary>What the terminal can show.</summary>
    TerminalFeatures Features { get; }

    /// <summary>Whether a key can be read without waiting.</summary>
    bool HasInput { get; }

    /// <summary>Gives all keys to the program, until the result is disposed.</summary>
    IDisposable BeginEditing();

    /// <summary>Waits for the next key.</summary>
    Key ReadKey();

    /// <summary>Writes text and escape sequences at once.</summary>
    void Write(string text);

    /// <summary>Makes <see cref="ReadKey"/> return <see cref="KeyCode.Wake"/>. Any thread may call it.</summary>
    void Wake();
}
