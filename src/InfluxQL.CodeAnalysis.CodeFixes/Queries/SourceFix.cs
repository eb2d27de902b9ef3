using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.CodeFixes.Queries;

/// <summary>A change of a C# file that mends one finding.</summary>
/// <param name="Title">What an editor shows.</param>
/// <param name="Changes">The changes, in the order of the file.</param>
internal sealed record SourceFix(string Title, ImmutableArray<TextChange> Changes);
