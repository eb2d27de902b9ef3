using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>A place of the source where a query goes in.</summary>
/// <param name="Expression">What stands there: a text, or what a text is made by, or a name of one.</param>
/// <param name="Origin">How it is known.</param>
/// <param name="IsSafe">Whether values in the holes stay values, as in <c>InfluxQLQuery.Create($"…")</c>.</param>
internal sealed record QuerySite(ExpressionSyntax Expression, QueryOrigin Origin, bool IsSafe = false);
