namespace InfluxQL.Gateway.Responses;

/// <summary>Assigns the results of one answer to the statements of the client's query.</summary>
/// <param name="first">The place of the first statement that was sent.</param>
/// <param name="count">The statements that were sent.</param>
internal sealed class StatementSequence(int first, int count)
{
    private int _sent = -1;
    private int _current = -1;
    private int _written = -1;
    private bool _isPartial;
    private bool _hasStarted;

    /// <summary>The error of a statement after one that failed, as 1.x words it; a JSON string.</summary>
    public static byte[] NotExecuted { get; } = "\"not executed\""u8.ToArray();

    /// <summary>Whether a statement of this answer failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The statement of a result in which a series begins.</summary>
    /// <param name="sentId">The ID that the server gives; null for none.</param>
    public int Start(int? sentId)
    {
        if (!_hasStarted)
        {
            int id = sentId ?? Expected();
            if (id < Math.Max(_sent, 0) || id >= count)
            {
                throw UpstreamAnswerFault.WrongStatement(id);
            }

            _sent = id;
            _current = Math.Max(id, _current);
            _hasStarted = true;
        }

        return first + _current;
    }

    /// <summary>The statement of a result that ends; null where the result is to be left out.</summary>
    /// <param name="sentId">The ID that the server gives; null for none.</param>
    /// <param name="isPartial">Whether more of it follows.</param>
    /// <param name="error">Its error, a JSON string; null for none.</param>
    public int? End(int? sentId, bool isPartial, byte[]? error)
    {
        bool isNotExecuted = error is not null && error.AsSpan().SequenceEqual(NotExecuted);
        if (!_hasStarted && HasFailed && isNotExecuted && sentId is { } id && id >= _sent && id <= _current)
        {
            // 1.x gives the statements after a failed one the failed one's ID, in a document each.
            if (_current + 1 >= count)
            {
                return null;
            }

            _sent = id;
            _current++;
        }
        else
        {
            Start(sentId);
        }

        _hasStarted = false;
        _isPartial = isPartial;
        HasFailed |= error is not null;
        _written = _current;
        return first + _current;
    }

    /// <summary>The first statement before another that has no result, which it then counts as having; null for none.</summary>
    /// <param name="before">The other's place in the client's query.</param>
    public int? NextMissing(int before) => first + _written + 1 < before ? first + ++_written : null;

    private int Expected() => _isPartial || _current < 0 ? Math.Max(_current, 0) : _current + 1;
}
