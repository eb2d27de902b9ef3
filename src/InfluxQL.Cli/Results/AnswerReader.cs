using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace InfluxQL.Cli.Results;

/// <summary>
/// Reads the JSON of a v1 answer to one statement while it arrives: one document, or one per chunk. A chunk is given out
/// with each result of the answer, and within a large one whenever there are enough rows.
/// </summary>
/// <param name="stream">The body of the answer.</param>
/// <param name="times">What to do with timestamps.</param>
/// <param name="rowsPerChunk">The rows of a chunk at most.</param>
internal sealed class AnswerReader(Stream stream, TimestampReading times, long rowsPerChunk)
{
    private const int BufferSize = 32 * 1024;

    // A text field of InfluxDB has 64 KiB at most; more than this in one piece is no answer of a server.
    private const int MaximumToken = 64 * 1024 * 1024;

    private readonly AnswerState _answer = new(times, rowsPerChunk);
    private byte[] _buffer = new byte[BufferSize];
    private int _length;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowMultipleValues = true });

    /// <summary>The end was reached.</summary>
    public bool IsComplete => _answer.IsComplete;

    /// <summary>The next chunk, where it has arrived.</summary>
    public bool TryTake([NotNullWhen(true)] out ResultChunk? chunk) => _answer.TryTake(out chunk);

    /// <summary>Waits for more of the answer and reads it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AnswerFormatException">The body is no answer, or it ends in its middle.</exception>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_length == _buffer.Length)
        {
            Grow();
        }

        int read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken);
        _length += read;
        Parse(isFinal: read == 0);
    }

    private void Parse(bool isFinal)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(0, _length), isFinal, _state);
        try
        {
            while (reader.Read())
            {
                _answer.Take(ref reader);
            }
        }
        catch (JsonException exception)
        {
            throw isFinal && _answer.HasBegun
                ? AnswerFormatException.CutOff()
                : AnswerFormatException.NoJson(_buffer.AsSpan(0, _length), _answer.HasBegun, exception);
        }
        catch (InvalidOperationException exception)
        {
            // A string that is no Unicode text, such as half of a surrogate pair.
            throw new AnswerFormatException("has a text that is no Unicode", exception);
        }

        _state = reader.CurrentState;
        int consumed = (int)reader.BytesConsumed;
        _buffer.AsSpan(consumed, _length - consumed).CopyTo(_buffer);
        _length -= consumed;
        if (isFinal)
        {
            _answer.Complete();
        }
    }

    private void Grow()
    {
        if (_buffer.Length >= MaximumToken)
        {
            throw new AnswerFormatException($"has a text of more than {MaximumToken / (1024 * 1024)} MiB");
        }

        Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
