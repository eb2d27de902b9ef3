using System.Runtime.CompilerServices;
using InfluxQL.Cli.Results;

namespace InfluxQL.Cli.Sessions;

/// <summary>An answer of which it is known afterwards whether the statement failed, also where its reader left early.</summary>
internal sealed class ObservedAnswer(IAsyncEnumerable<ResultChunk> chunks)
{
    private bool _isStarted;

    /// <summary>There was an error among the chunks that were read.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The chunks; once.</summary>
    public async IAsyncEnumerable<ResultChunk> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_isStarted)
        {
            throw new InvalidOperationException("The answer was read already.");
        }

        _isStarted = true;
        await foreach (ResultChunk chunk in chunks.WithCancellation(cancellationToken))
        {
            HasFailed |= chunk.Error is not null;
            yield return chunk;
        }
    }

    /// <summary>Runs the statement where nobody read its answer: it is part of the request all the same.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (!_isStarted)
        {
            await foreach (ResultChunk _ in ReadAsync(cancellationToken))
            {
                // The rows are not wanted.
            }
        }
    }
}
