using System.Buffers;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>
/// Finds where a line ends, as the servers do before they parse it (scanLine in Go, split_lines in Rust): a line feed
/// inside a string, or after a backslash, does not end it. The search goes on in the next buffer where one ends.
/// </summary>
internal struct LineSplitter
{
    private static readonly SearchValues<byte> s_stops = SearchValues.Create("\n\"\\"u8);
    private static readonly SearchValues<byte> s_stopsInString = SearchValues.Create("\"\\"u8);

    private bool _isExact;
    private bool _isEscaped;
    private bool _isInFields;
    private bool _isQuoted;
    private long _equals;
    private long _commas;

    /// <summary>
    /// The length of what belongs to the line, the line feed included; -1 where the line goes on after the bytes. The state
    /// is fresh after an end.
    /// </summary>
    /// <param name="bytes">The next bytes of the line, from its begin or from where the last search stopped.</param>
    /// <param name="isPlain">Whether the whole line has neither quotes nor backslashes.</param>
    public int FindEnd(ReadOnlySpan<byte> bytes, out bool isPlain)
    {
        isPlain = !_isExact;
        if (isPlain)
        {
            int stop = bytes.IndexOfAny(s_stops);
            if (stop >= 0 && bytes[stop] == (byte)'\n')
            {
                this = default;
                return stop + 1;
            }

            // The counts are needed where a string may begin; a line without quotes and backslashes never needs them.
            _isExact = stop >= 0;
            isPlain = stop < 0;
            if (isPlain)
            {
                Count(bytes);
                return -1;
            }
        }

        int end = FindExactEnd(bytes);
        if (end >= 0)
        {
            this = default;
        }

        return end;
    }

    private int FindExactEnd(ReadOnlySpan<byte> bytes)
    {
        int i = 0;
        if (_isEscaped && bytes.Length > 0)
        {
            _isEscaped = false;
            i = 1;
        }

        while (i < bytes.Length)
        {
            if (_isQuoted)
            {
                int stop = bytes[i..].IndexOfAny(s_stopsInString);
                if (stop < 0)
                {
                    // Spaces do not matter any more: a string is inside the fields.
                    return -1;
                }

                i += stop;
            }

            switch (bytes[i])
            {
                case (byte)'\\':
                    _isEscaped = i + 1 >= bytes.Length;
                    i++;
                    break;
                case (byte)' ':
                    _isInFields = true;
                    break;
                case (byte)'=' when _isInFields && !_isQuoted:
                    _equals++;
                    break;
                case (byte)',' when _isInFields && !_isQuoted:
                    _commas++;
                    break;
                case (byte)'"' when _isInFields && _equals > _commas:
                    _isQuoted = !_isQuoted;
                    break;
                case (byte)'\n' when !_isQuoted:
                    return i + 1;
            }

            i++;
        }

        return -1;
    }

    // The part of a line that ends with the buffer, and has neither quotes nor backslashes.
    private void Count(ReadOnlySpan<byte> bytes)
    {
        if (!_isInFields)
        {
            int space = bytes.IndexOf((byte)' ');
            if (space < 0)
            {
                return;
            }

            _isInFields = true;
            bytes = bytes[space..];
        }

        _equals += bytes.Count((byte)'=');
        _commas += bytes.Count((byte)',');
    }
}
