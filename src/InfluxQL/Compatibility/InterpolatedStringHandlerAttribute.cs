#if !NET
namespace System.Runtime.CompilerServices;

/// <summary>Tells the compiler that a type takes the parts of an interpolated string; netstandard2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute
{
}
#endif
