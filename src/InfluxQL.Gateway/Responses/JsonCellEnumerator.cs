namespace InfluxQL.Gateway.Responses;

/// <summary>Walks over the values of a row, a JSON array of scalars that is known to be right.</summary>
internal ref struct JsonCellEnumerator(ReadOnlySpan<byte> row)
{
    private readonly ReadOnlySpan<byte> _row = row;
    private int _position = 1;

    /// <summary>The value.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Goes to the next value.</summary>
    public bool MoveNext()
    {
        JsonScanner.SkipWhitespace(_row, ref _position);
        if (_row[_position] == ',')
        {
            _position++;
            JsonScanner.SkipWhitespace(_row, ref _position);
        }

        if (_row[_position] == ']')
        {
            return false;
        }

        int start = _position;
        JsonScanner.SkipScalar(_row, ref _position);
        Current = _row[start.._position];
        return true;
    }
}
