using System.Buffers;

namespace InfluxQL.Gateway.Responses;

/// <summary>What stands before the rows of a series, as the JSON that the server sent: name, tags and columns.</summary>
internal sealed class SeriesHead : IDisposable
{
    private byte[] _bytes = [];
    private int _length;
    private Range _name;
    private Range _tags;
    private Range _columns;

    /// <summary>The name, a JSON string; empty where there is none.</summary>
    public ReadOnlySpan<byte> Name => _bytes.AsSpan(_name);

    /// <summary>The tags, a JSON object; empty where there are none.</summary>
    public ReadOnlySpan<byte> Tags => _bytes.AsSpan(_tags);

    /// <summary>The columns, a JSON array; empty before they are known.</summary>
    public ReadOnlySpan<byte> Columns => _bytes.AsSpan(_columns);

    /// <summary>Whether the first column is the time.</summary>
    public bool HasTime { get; private set; }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; private set; }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _length = 0;
        _name = _tags = _columns = default;
        HasTime = false;
        ColumnCount = 0;
    }

    public void SetName(ReadOnlySpan<byte> json) => _name = Append(json);

    public void SetTags(ReadOnlySpan<byte> json) => _tags = Append(json);

    /// <summary>Sets the columns, which are known to be an array of strings.</summary>
    public void SetColumns(ReadOnlySpan<byte> json, int count)
    {
        _columns = Append(json);
        ColumnCount = count;
        HasTime = count > 0 && json[1..].TrimStart(" \n\r\t"u8).StartsWith("\"time\""u8);
    }

    /// <summary>Whether another head is of the same series.</summary>
    public bool IsSameAs(SeriesHead other) =>
        Name.SequenceEqual(other.Name) && Tags.SequenceEqual(other.Tags) && Columns.SequenceEqual(other.Columns);

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        Clear();
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private Range Append(ReadOnlySpan<byte> json)
    {
        if (_bytes.Length - _length < json.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(512, (_length + json.Length) * 2));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            if (_bytes.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_bytes);
            }

            _bytes = larger;
        }

        json.CopyTo(_bytes.AsSpan(_length));
        var range = new Range(_length, _length + json.Length);
        _length += json.Length;
        return range;
    }
}
