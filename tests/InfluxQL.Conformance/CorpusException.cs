using InfluxQL.TestSupport;

namespace InfluxQL.Conformance;

/// <summary>A corpus row that the library means to answer differently.</summary>
/// <param name="Query">The row's exact query.</param>
/// <param name="Reason">Why, with the section of the specification that says so.</param>
public sealed record CorpusException(string Query, string Reason)
{
    private const string Password = "Section 6: the reference redacts passwords when it prints; ours is a separate, explicit operation.";
    private const string WithKey = "Section 6: the reference drops SHOW TAG KEYS … WITH KEY.";

    /// <summary>The exceptions by their exact query.</summary>
    public static IReadOnlyList<CorpusException> All { get; } =
    [
        new("CREATE USER testuser WITH PASSWORD 'pwd1337' WITH ALL PRIVILEGES", Password),
        new("CREATE USER admin WITH PASSWORD '<password>' WITH ALL PRIVILEGES", Password),
        new("CREATE USER todd WITH PASSWORD '123456'", Password),
        new("CREATE USER east WITH PASSWORD 'east'", Password),
        new("CREATE USER west WITH PASSWORD 'west'", Password),
        new("CREATE USER penelope WITH PASSWORD 'timeseries4dayz'", Password),
        new("CREATE USER \"grafana\" WITH PASSWORD 'secret456';", Password),
        new("SHOW TAG KEYS WITH KEY = host WHERE host = 'server03' AND time > 0", WithKey),
        new("SHOW TAG KEYS ON \"telegraf\" WITH KEY IN (\"host\",\"region\")", WithKey),
    ];

    /// <summary>Gives the exception for a row, or null.</summary>
    public static CorpusException? For(CorpusRow row) => All.FirstOrDefault(exception => exception.Query == row.Query);
}
