using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>A stretch of several lines that an editor may fold.</summary>
/// <param name="Span">The stretch, in UTF-16 code units.</param>
/// <param name="Kind">What it hides.</param>
public readonly record struct FoldingRange(TextSpan Span, FoldingKind Kind);
