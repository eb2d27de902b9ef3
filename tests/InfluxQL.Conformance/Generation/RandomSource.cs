namespace InfluxQL.Conformance.Generation;

/// <summary>
/// A sequence of pseudo-random numbers (SplitMix64) that is the same on every run time for the same seed, which
/// System.Random does not promise.
/// </summary>
public sealed class RandomSource
{
    private ulong _state;

    /// <summary>Makes the sequence of a seed and a stream's number.</summary>
    public RandomSource(long seed, long stream)
    {
        _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) ^ unchecked((ulong)stream);
        NextBits();
    }

    /// <summary>Gives a number from 0 to below the limit.</summary>
    public int Next(int limit) => (int)(NextBits() % (ulong)limit);

    /// <summary>Says yes in so many of a thousand cases.</summary>
    public bool Chance(int perMille) => Next(1000) < perMille;

    /// <summary>Gives one of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            ulong bits = _state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }
}
