using InfluxQL.CodeAnalysis.Flow;
using Microsoft.CodeAnalysis;
using EmbeddedText = InfluxQL.CodeAnalysis.Mapping.EmbeddedText;

namespace InfluxQL.CodeAnalysis.Diagnostics;

/// <summary>What is wrong with a query, and the query itself for those who mend it.</summary>
/// <param name="Diagnostic">What is reported.</param>
/// <param name="Query">The expression that makes the query.</param>
/// <param name="Text">The text; null for findings about values.</param>
/// <param name="Finding">What the library found in the text; null for findings about values.</param>
internal sealed record QueryFinding(Diagnostic Diagnostic, QueryExpression Query, EmbeddedText? Text = null, InfluxQL.Diagnostics.Diagnostic? Finding = null);
