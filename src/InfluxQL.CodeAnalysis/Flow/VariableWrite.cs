using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Flow;

/// <summary>A place where a variable gets another value.</summary>
/// <param name="Value">What is assigned, or appended; null where that cannot be seen (<c>out</c>, <c>ref</c>, <c>++</c>, deconstruction).</param>
/// <param name="IsAppended">Whether the value is put behind what was there: <c>+=</c>.</param>
internal readonly record struct VariableWrite(ExpressionSyntax? Value, bool IsAppended);
