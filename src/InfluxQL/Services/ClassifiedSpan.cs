using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>A stretch of text and what it is.</summary>
/// <param name="Span">The stretch, in UTF-16 code units.</param>
/// <param name="Classification">What it is.</param>
public readonly record struct ClassifiedSpan(TextSpan Span, Classification Classification);
