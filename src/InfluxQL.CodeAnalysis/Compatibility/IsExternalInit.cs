using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler write init accessors; netstandard2.0 lacks it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit
{
}
