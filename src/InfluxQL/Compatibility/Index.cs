#if !NET
namespace System;

/// <summary>What the compiler asks for where an element is counted from the end, as in <c>list[^1]</c>; netstandard2.0 lacks it.</summary>
internal readonly struct Index
{
    private readonly int _value;

    public Index(int value, bool fromEnd = false)
    {
        _value = fromEnd ? ~value : value;
    }

    public int GetOffset(int length) => _value < 0 ? length + _value + 1 : _value;

    public static implicit operator Index(int value) => new(value);
}
#endif
