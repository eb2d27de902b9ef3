using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Sessions;

/// <summary>The answer to one statement of a plan.</summary>
/// <param name="Index">The place of the statement in the plan, from 0.</param>
/// <param name="Statement">The statement.</param>
/// <param name="IsExecuted">Whether it was sent; a statement behind one that failed is not.</param>
/// <param name="Chunks">
/// The answer, to be read once and before the next statement's. It ends after a chunk with an error.
/// </param>
internal sealed record StatementAnswer(int Index, PlannedStatement Statement, bool IsExecuted, IAsyncEnumerable<ResultChunk> Chunks);
