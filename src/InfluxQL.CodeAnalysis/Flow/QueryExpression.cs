using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Flow;

/// <summary>An expression that makes a query or a part of one.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="IsWhole">Whether it makes the whole query; parts are not parsed.</param>
internal readonly record struct QueryExpression(ExpressionSyntax Expression, bool IsWhole);
