using System.Buffers;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>The tags of a line, to find those that stand there twice. Allocates nothing for as many as the span holds.</summary>
internal ref struct TagPlaces(Span<TagPlace> space)
{
    private Span<TagPlace> _space = space;
    private TagPlace[]? _rented;
    private int _count;
    private bool _isUnsorted;

    /// <summary>Adds a tag. Keys are compared as they are written, as the servers do.</summary>
    public void Add(ReadOnlySpan<byte> line, int keyStart, int keyLength, int valueEnd)
    {
        if (_count == _space.Length)
        {
            Grow();
        }

        var tag = new TagPlace(keyStart, keyLength, valueEnd, 0);
        _isUnsorted = _isUnsorted || (_count > 0 && _space[_count - 1].KeyIn(line).SequenceCompareTo(tag.KeyIn(line)) >= 0);
        _space[_count++] = tag;
    }

    /// <summary>Where a key stands that is there before as well; -1 where all differ.</summary>
    /// <param name="line">The line.</param>
    /// <param name="onlyConflicts">Whether only those count whose values surely differ: without backslashes.</param>
    public readonly int FindRepeated(ReadOnlySpan<byte> line, bool onlyConflicts)
    {
        Span<TagPlace> tags = _space[.._count];
        if (!_isUnsorted)
        {
            return -1;
        }

        // By hash, so that a line with thousands of tags costs no square of them; the hash is another one in each process.
        foreach (ref TagPlace tag in tags)
        {
            var hash = default(HashCode);
            hash.AddBytes(tag.KeyIn(line));
            tag = tag with { Hash = hash.ToHashCode() };
        }

        tags.Sort(static (left, right) => left.Hash != right.Hash ? left.Hash.CompareTo(right.Hash) : left.KeyStart.CompareTo(right.KeyStart));
        for (int i = 1; i < tags.Length; i++)
        {
            for (int j = i - 1; j >= 0 && tags[j].Hash == tags[i].Hash; j--)
            {
                if (!tags[i].KeyIn(line).SequenceEqual(tags[j].KeyIn(line)))
                {
                    continue;
                }

                if (!onlyConflicts || Differ(tags[i].ValueIn(line), tags[j].ValueIn(line)))
                {
                    return tags[i].KeyStart;
                }

                // The same value as the one before: the ones before that were compared with that one.
                break;
            }
        }

        return -1;
    }

    /// <summary>Gives rented memory back.</summary>
    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<TagPlace>.Shared.Return(_rented);
            _rented = null;
        }
    }

    private static bool Differ(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        !left.SequenceEqual(right) && !left.Contains((byte)'\\') && !right.Contains((byte)'\\');

    private void Grow()
    {
        TagPlace[] larger = ArrayPool<TagPlace>.Shared.Rent(_space.Length * 2);
        _space.CopyTo(larger);
        Dispose();
        _rented = larger;
        _space = larger;
    }
}
