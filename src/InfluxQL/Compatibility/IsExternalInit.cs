#if !NET
namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for where a type has init-only properties; netstandard2.0 lacks it.</summary>
internal static class IsExternalInit
{
}
#endif
