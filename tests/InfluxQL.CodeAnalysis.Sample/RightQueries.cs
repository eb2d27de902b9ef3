namespace Sample;

/// <summary>Where the analyzer has nothing to say.</summary>
public class RightQueries
{
    private const string Measurement = "cpu";

    private readonly Database _database = new();

    public void Sinks(int limit, string message)
    {
        _database.Query("SELECT mean(usage) FROM cpu WHERE time > now() - 1h GROUP BY time(1m)");
        _database.Query($"SELECT usage FROM {Measurement} WHERE time > now() - 1h LIMIT {limit}");
        _database.Execute(@"SELECT usage FROM ""my cpu"" WHERE time > now() - 1h");
        _database.Log("SELECT FORM cpu" + message);
    }
}
