using InfluxQL.Text;

namespace InfluxQL.Cli.Repl.Language;

/// <summary>What is wrong with a command.</summary>
/// <param name="Span">The place in the line, in UTF-16 code units; empty for something that is missing.</param>
/// <param name="Message">What is wrong and what belongs there, in whole sentences.</param>
internal sealed record CommandError(TextSpan Span, string Message);
