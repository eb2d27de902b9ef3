namespace InfluxQL.Cli.Terminal;

/// <summary>How an input ended.</summary>
internal enum LineInputKind
{
    /// <summary>With a text to run.</summary>
    Text,

    /// <summary>With Ctrl-C: the text was thrown away, the next may come.</summary>
    Discarded,

    /// <summary>With Ctrl-D or the end of the stream: nothing more comes.</summary>
    End,
}
