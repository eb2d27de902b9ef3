namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>How a string literal is written, interpolated or not.</summary>
internal enum LiteralForm
{
    /// <summary><c>"…"</c>, with escapes.</summary>
    Regular,

    /// <summary><c>@"…"</c>, where a quote is doubled.</summary>
    Verbatim,

    /// <summary><c>"""…"""</c> on one line.</summary>
    SingleLineRaw,

    /// <summary><c>"""</c>, lines whose common indentation is no part of the text, <c>"""</c>.</summary>
    MultiLineRaw,
}
