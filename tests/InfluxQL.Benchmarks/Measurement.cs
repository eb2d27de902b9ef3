using System.Diagnostics;

namespace InfluxQL.Benchmarks;

/// <summary>What one operation costs: the median of several rounds, in nanoseconds, and the bytes that it allocates.</summary>
internal sealed record Measurement(double Nanoseconds, double Bytes)
{
    private const int Rounds = 9;
    private const double MillisecondsPerRound = 250;

    /// <summary>Measures several actions in turn, round by round, so that a drift of the machine's speed hits all alike.</summary>
    /// <param name="actions">The actions. Each returns how many operations it did.</param>
    public static Measurement[] Interleaved(params Func<int>[] actions)
    {
        foreach (Func<int> action in actions)
        {
            // Twice as long as a round: the JIT is done by then.
            Round(action, MillisecondsPerRound * 2);
        }

        var rounds = new (double Nanoseconds, double Bytes)[actions.Length][];
        for (int i = 0; i < actions.Length; i++)
        {
            rounds[i] = new (double, double)[Rounds];
        }

        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < actions.Length; i++)
            {
                rounds[i][round] = Round(actions[i], MillisecondsPerRound);
            }
        }

        return Array.ConvertAll(rounds, all => new Measurement(Median(all, item => item.Nanoseconds), Median(all, item => item.Bytes)));
    }

    private static (double Nanoseconds, double Bytes) Round(Func<int> action, double milliseconds)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        long operations = 0;
        do
        {
            operations += action();
        }
        while (watch.Elapsed.TotalMilliseconds < milliseconds);

        double elapsed = watch.Elapsed.TotalNanoseconds;
        return (elapsed / operations, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)operations);
    }

    private static double Median((double, double)[] items, Func<(double Nanoseconds, double Bytes), double> pick)
    {
        double[] sorted = items.Select(item => pick(item)).Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
