using InfluxQL.Cli.Input;

namespace InfluxQL.Cli.Batch;

/// <summary>Reads a stream line by line, as bytes. A line ends with \n or \r\n; the last one need not end.</summary>
internal sealed class LineReader(Stream stream, string name)
{
    /// <summary>Longest line that is kept, in bytes: 64 MiB.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _atEnd;
    private bool _isFirst = true;

    /// <summary>The line that was read, without its end and without a byte-order mark.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The line is longer than <see cref="MaxLength"/>; <see cref="Line"/> is empty.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="InputException">The stream cannot be read.</exception>
    public bool Read()
    {
        IsTooLong = false;
        int searched = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                SetLine(searched + length);
                _start += searched + length + 1;
                return true;
            }

            searched = _end - _start;
            if (_atEnd)
            {
                SetLine(searched);
                bool hasLine = searched > 0 || IsTooLong;
                _start = _end;
                return hasLine;
            }

            if (searched > MaxLength)
            {
                // Go on to the line's end without keeping what was read.
                IsTooLong = true;
                _start = _end = searched = 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = InputFile.Read(stream, _buffer.AsSpan(_end), name);
        _end += read;
        _atEnd = read == 0;
    }

    private void SetLine(int length)
    {
        if (length > 0 && _buffer[_start + length - 1] == '\r')
        {
            length--;
        }

        IsTooLong |= length > MaxLength;
        ReadOnlyMemory<byte> line = IsTooLong ? default : _buffer.AsMemory(_start, length);
        if (_isFirst)
        {
            line = line[(line.Length - Utf8Text.WithoutByteOrderMark(line.Span).Length)..];
            _isFirst = false;
        }

        Line = line;
    }
}
