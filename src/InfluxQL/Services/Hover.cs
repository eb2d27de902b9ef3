using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>What is to be said about a stretch of text.</summary>
/// <param name="Span">The stretch, in UTF-16 code units.</param>
/// <param name="Title">What it is, such as a signature, or a name and its kind.</param>
/// <param name="Text">A sentence or more about it; empty for none.</param>
public sealed record Hover(TextSpan Span, string Title, string Text);
