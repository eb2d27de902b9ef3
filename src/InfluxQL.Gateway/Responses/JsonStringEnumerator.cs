namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Walks over the strings of an array, or over the names and strings of an object. The JSON is known to be right.
/// </summary>
internal ref struct JsonStringEnumerator(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private readonly bool _isObject = json[0] == '{';
    private int _position = 1;

    /// <summary>In an object: the name, a JSON string in quotes.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The string, in quotes.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Whether all that was walked over are strings.</summary>
    public bool IsOnlyStrings { get; private set; } = true;

    /// <summary>Goes to the next one.</summary>
    public bool MoveNext()
    {
        JsonScanner.SkipWhitespace(_json, ref _position);
        if (_json[_position] == ',')
        {
            _position++;
            JsonScanner.SkipWhitespace(_json, ref _position);
        }

        if (_json[_position] is (byte)']' or (byte)'}')
        {
            return false;
        }

        if (_isObject)
        {
            Name = Next();
            JsonScanner.SkipWhitespace(_json, ref _position);
            _position++;
            JsonScanner.SkipWhitespace(_json, ref _position);
        }

        Value = Next();
        IsOnlyStrings &= Value[0] == '"';
        return true;
    }

    private ReadOnlySpan<byte> Next()
    {
        int start = _position;
        JsonScanner.SkipValue(_json, ref _position);
        return _json[start.._position];
    }
}
