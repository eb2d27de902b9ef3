#if !NET
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says which language a string is in; netstandard2.0 lacks it. Editors and analyzers know it by its name.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property)]
internal sealed class StringSyntaxAttribute(string syntax) : Attribute
{
    public string Syntax { get; } = syntax;
}
#endif
