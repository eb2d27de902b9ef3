using InfluxQL.Json.Configuration;
using InfluxQL.Services;

namespace InfluxQL.Cli.Playground.Queries;

/// <summary>
/// The queries of the last few states. After a key the page asks for colours, completion and a hover of one state, often
/// at once; they share one parse.
/// </summary>
/// <param name="configuration">The mapping of databases, the policies, and the changes to targets' profiles.</param>
internal sealed class QueryCache(InfluxQLConfiguration configuration)
{
    private const int Capacity = 8;

    // What is longer keeps too much memory alive for what a parse costs.
    private const int LongestText = 256 * 1024;

    private readonly Lock _lock = new();
    private readonly LinkedList<PlaygroundQuery> _latest = [];

    /// <summary>The query of a state.</summary>
    public PlaygroundQuery Get(RequestState state, SchemaSnapshot schema)
    {
        if (state.Text.Length > LongestText)
        {
            return new PlaygroundQuery(state, schema, configuration);
        }

        lock (_lock)
        {
            for (LinkedListNode<PlaygroundQuery>? node = _latest.First; node is not null; node = node.Next)
            {
                if (ReferenceEquals(node.Value.Schema, schema) && node.Value.State == state)
                {
                    _latest.Remove(node);
                    _latest.AddFirst(node);
                    return node.Value;
                }
            }

            var query = new PlaygroundQuery(state, schema, configuration);
            _latest.AddFirst(query);
            if (_latest.Count > Capacity)
            {
                _latest.RemoveLast();
            }

            return query;
        }
    }
}
