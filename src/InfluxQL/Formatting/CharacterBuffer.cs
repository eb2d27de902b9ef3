using System.Buffers;

namespace InfluxQL.Formatting;

/// <summary>Characters that are appended one after the other, in a rented array.</summary>
internal sealed class CharacterBuffer : IDisposable
{
    private char[] _characters;

    public CharacterBuffer(int capacity) => _characters = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 128));

    public int Length { get; private set; }

    public void Append(char character)
    {
        if (Length == _characters.Length)
        {
            Grow(1);
        }

        _characters[Length++] = character;
    }

    public void Append(string text) => Append(text.AsSpan());

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _characters.Length - Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
    }

    public void WriteTo(TextWriter writer) => writer.Write(_characters, 0, Length);

    public override string ToString() => new(_characters, 0, Length);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        _characters = [];
        Length = 0;
    }

    private void Grow(int needed)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + needed, _characters.Length * 2));
        Array.Copy(_characters, larger, Length);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }
}
