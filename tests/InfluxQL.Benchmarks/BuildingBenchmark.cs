using InfluxQL.Building;
using InfluxQL.Formatting;
using InfluxQL.Syntax;

namespace InfluxQL.Benchmarks;

/// <summary>A query built of a template and values, against parsing its text; and formatting and redacting it.</summary>
internal static class BuildingBenchmark
{
    public static int Run()
    {
        const int Operations = 100;
        string field = "usage_user";
        string measurement = "cpu";
        string host = "web01";
        DateTimeOffset from = DateTimeOffset.UnixEpoch;
        InfluxQLQuery Build() => InfluxQLQuery.Create($"SELECT mean({field:id}) FROM {measurement:id} WHERE host = {host} AND time > {from} GROUP BY time(1m)");

        string text = Build().ToString();
        const string Password = "SET PASSWORD FOR bob = 'secret'";
        var names = new[] { "parse the text", "build the query", "build, parameterize", "format the text", "redact: nothing", "redact: a password" };
        Measurement[] measured = Measurement.Interleaved(
            Repeat(() => SyntaxTree.ParseText(text)),
            Repeat(() => Build()),
            Repeat(() => Build().ToParameterized()),
            Repeat(() => QueryFormatter.Format(text)),
            Repeat(() => PasswordRedaction.Redact(text)),
            Repeat(() => PasswordRedaction.Redact(Password)));
        Console.WriteLine($"a query of {text.Length} characters with 4 values");
        for (int i = 0; i < names.Length; i++)
        {
            Console.WriteLine($"{names[i],-20} {measured[i].Nanoseconds,8:F0} ns  {measured[i].Bytes,8:F0} bytes");
        }

        return 0;

        static Func<int> Repeat(Func<object> action) => () =>
        {
            for (int i = 0; i < Operations; i++)
            {
                action();
            }

            return Operations;
        };
    }
}
