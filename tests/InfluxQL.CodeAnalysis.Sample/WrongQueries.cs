namespace Sample;

/// <summary>What the analyzer has to report. The test has the places.</summary>
public class WrongQueries
{
    private const string Function = "maen";

    // lang=influxql
    private const string Commented = "SELECT mean(usage) FORM cpu WHERE time > now() - 1h";

    private readonly Database _database = new();

    public void Sinks(string host, int limit)
    {
        _database.Query("SELECT usage FROM cpu WHERE time > now() - 1h LIMT 1");
        _database.Execute(@"SELECT usage FROM ""my cpu"" WHERE time > now() - 1h GRUOP BY host");
        _database.Query($"SELECT usage FROM cpu WHERE host = '{host}' AND time > now() - 1h LIMIT {limit}");
        _database.Query("SELECT usage FROM cpu WHERE time > now() - 1h AND host = '" + host + "'");
        _database.Query("SELECT " + Function + "(usage) FROM cpu WHERE time > now() - 1h");
    }

    public void Forms(int limit)
    {
        _database.Query("\tSELECT \u0075sage FROM cpu WHERE time > now() - 1h LIMT 1");
        _database.Query("""SELECT "usage" FROM cpu WHERE time > now() - 1h LIMT 1""");
        _database.Query("""
            SELECT usage
              FROM cpu
              WHERE time > now() - 1h
              LIMT 1
            """);
        _database.Query($$"""
            SELECT usage
              FROM cpu
              WHERE time > now() - 1h AND host =~ /a{2}/ LIMIT {{limit}}
              OFSET 1
            """);
    }
}
