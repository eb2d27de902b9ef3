using System.Collections.Concurrent;
using System.Text;
using InfluxQL.Conformance.Generation;

namespace InfluxQL.Conformance.Comparison;

/// <summary>Compares the library with the reference over generated queries and collects what differs.</summary>
public sealed class DifferentialRun
{
    private const int ShownDifferences = 25;

    private readonly long _seed;
    private readonly ConcurrentDictionary<string, int> _known = new();
    private readonly ConcurrentBag<(GeneratedQuery Query, string Difference)> _unexplained = [];
    private readonly ConcurrentDictionary<string, int> _validKinds = new();
    private int _compared;
    private int _valid;

    private DifferentialRun(long seed)
    {
        _seed = seed;
    }

    /// <summary>How many queries were compared.</summary>
    public int Compared => _compared;

    /// <summary>How many of them both accept.</summary>
    public int Valid => _valid;

    /// <summary>How many queries each known difference explains, by its name.</summary>
    public IReadOnlyDictionary<string, int> Known => _known;

    /// <summary>How many statements of each kind both accept.</summary>
    public IReadOnlyDictionary<string, int> ValidKinds => _validKinds;

    /// <summary>The differences that nothing explains, in the order of the queries' numbers.</summary>
    public IReadOnlyList<(GeneratedQuery Query, string Difference)> Unexplained => [.. _unexplained.OrderBy(item => item.Query.Index)];

    /// <summary>Compares queries on all processors, each with adapters of its own.</summary>
    /// <param name="generator">Makes the queries.</param>
    /// <param name="count">How many queries, from number 0 on.</param>
    /// <param name="makeLibrary">Makes an adapter of the library, which is disposed at the end where it can be.</param>
    /// <param name="makeReference">Makes an adapter of the reference, likewise.</param>
    public static DifferentialRun Start(
        QueryGenerator generator, int count, Func<ILibraryAdapter> makeLibrary, Func<ILibraryAdapter> makeReference)
    {
        DifferentialRun run = new(generator.Seed);
        Parallel.For(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => (Library: makeLibrary(), Reference: makeReference()),
            (index, _, adapters) =>
            {
                run.Compare(generator.Generate(index), adapters.Library, adapters.Reference);
                return adapters;
            },
            adapters =>
            {
                (adapters.Library as IDisposable)?.Dispose();
                (adapters.Reference as IDisposable)?.Dispose();
            });
        return run;
    }

    /// <summary>Gives the numbers, and the first unexplained differences with what is needed to see them again.</summary>
    public string Report()
    {
        StringBuilder text = new();
        text.AppendLine($"Seed {_seed}: {Compared} queries compared, {Valid} valid for both.");
        foreach ((string name, int count) in _known.OrderByDescending(item => item.Value))
        {
            text.AppendLine($"  {count,6} {name}");
        }

        IReadOnlyList<(GeneratedQuery Query, string Difference)> unexplained = Unexplained;
        text.AppendLine($"  {unexplained.Count,6} unexplained");
        foreach ((GeneratedQuery query, string difference) in unexplained.Take(ShownDifferences))
        {
            text.AppendLine($"[{query.Index}] {query.Text}");
            if (query.Parameters is { } parameters)
            {
                text.AppendLine($"    with     {parameters.GetRawText()}");
            }

            text.AppendLine($"    {difference}");
        }

        return text.ToString();
    }

    private void Compare(GeneratedQuery query, ILibraryAdapter library, ILibraryAdapter reference)
    {
        DifferentialCase test = new(query.Text, query.Parameters, library, reference);
        Interlocked.Increment(ref _compared);
        if (test.Ours.Ok && test.Theirs.Ok)
        {
            Interlocked.Increment(ref _valid);
            foreach (string kind in test.Theirs.Statements)
            {
                _validKinds.AddOrUpdate(kind, 1, (_, count) => count + 1);
            }
        }

        if (test.Difference is not { } difference)
        {
            return;
        }

        if (KnownDifferences.Find(test) is { } known)
        {
            _known.AddOrUpdate(known.Name, 1, (_, count) => count + 1);
        }
        else
        {
            _unexplained.Add((query, difference));
        }
    }
}
