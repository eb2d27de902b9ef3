using System.Diagnostics;
using System.Text;
using InfluxQL.Syntax;

namespace InfluxQL.Benchmarks;

/// <summary>Texts of the same shape at several lengths: the time by character must not grow.</summary>
internal static class LengthBenchmark
{
    private static readonly int[] s_lengths = [16 << 10, 64 << 10, 256 << 10, 1 << 20];

    private static readonly (string Name, Func<int, string> Make)[] s_shapes =
    [
        ("statements", length => Repeat("SELECT mean(v) FROM cpu WHERE host = 'a' GROUP BY time(1m); ", length)),
        ("conditions", length => "SELECT v FROM cpu WHERE a = 1" + Repeat(" OR host = 'server01'", length)),
        ("sum", length => "SELECT a" + Repeat(" + a", length) + " FROM m"),
        ("fields", length => "SELECT a" + Repeat(", b", length) + " FROM m"),
        ("white space", length => "SELECT a" + Repeat(" \n\t /* c */", length) + " FROM m"),
        ("garbage", length => Repeat("? foo ) ( , 'x ", length)),
        ("parentheses", length => Repeat("(", length)),
        ("quotes", length => Repeat("'", length)),
    ];

    public static int Run()
    {
        var limits = new ParseOptions { Limits = new ParseLimits { MaxStatements = int.MaxValue, MaxOperators = int.MaxValue } };
        Console.WriteLine($"{"ns by character",-16}{string.Concat(s_lengths.Select(length => $"{length >> 10,8} KB"))}   longest / shortest");
        foreach ((string name, Func<int, string> make) in s_shapes)
        {
            double[] times = s_lengths.Select(length => Time(make(length), limits)).ToArray();
            Console.WriteLine($"{name,-16}{string.Concat(times.Select(time => $"{time,11:F1}"))}   {times[^1] / times[0]:F1}");
        }

        return 0;
    }

    private static double Time(string text, ParseOptions options)
    {
        double best = double.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            SyntaxTree.ParseText(text, options);
            best = Math.Min(best, watch.Elapsed.TotalNanoseconds / text.Length);
        }

        return best;
    }

    private static string Repeat(string part, int length)
    {
        var text = new StringBuilder(length + part.Length);
        while (text.Length < length)
        {
            text.Append(part);
        }

        return text.ToString();
    }
}
