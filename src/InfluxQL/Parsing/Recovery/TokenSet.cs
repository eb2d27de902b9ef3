namespace InfluxQL.Parsing.Recovery;

/// <summary>A set of token types of the grammar, the end of the text included.</summary>
internal struct TokenSet
{
    // The grammar has fewer than 127 types; the end of the text takes the last bit.
    private ulong _low;
    private ulong _high;

    public readonly bool IsEmpty => (_low | _high) == 0;

    public readonly int Count
    {
        get
        {
            int count = 0;
            for (int type = 0; type < 128; type++)
            {
                count += Contains(type) ? 1 : 0;
            }

            return count;
        }
    }

    public readonly bool Contains(int type)
    {
        int bit = type & 127;
        return ((bit < 64 ? _low >> bit : _high >> (bit - 64)) & 1) != 0;
    }

    public void Add(int type)
    {
        int bit = type & 127;
        if (bit < 64)
        {
            _low |= 1UL << bit;
        }
        else
        {
            _high |= 1UL << (bit - 64);
        }
    }

    /// <summary>Adds all of another set; returns whether that changed anything.</summary>
    public bool UnionWith(TokenSet other)
    {
        ulong low = _low | other._low;
        ulong high = _high | other._high;
        bool changed = low != _low || high != _high;
        _low = low;
        _high = high;
        return changed;
    }

    /// <summary>The types in the set, in ascending order.</summary>
    public readonly Enumerator Types() => new(this);

    /// <summary>Goes over the types of a set.</summary>
    internal struct Enumerator
    {
        private readonly TokenSet _set;
        private int _bit;

        public Enumerator(TokenSet set)
        {
            _set = set;
            _bit = -1;
        }

        public readonly int Current => _bit == 127 ? TokenTypes.EndOfText : _bit;

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++_bit < 128)
            {
                if (_set.Contains(_bit))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
