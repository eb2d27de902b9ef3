namespace InfluxQL.Cli.Output;

/// <summary>How the answers of a server are shown.</summary>
internal enum OutputForm
{
    /// <summary>Tables for people.</summary>
    Table,

    /// <summary>CSV as InfluxDB 1.x writes it.</summary>
    Csv,

    /// <summary>The JSON of the v1 API.</summary>
    Json,

    /// <summary>A line chart in the terminal.</summary>
    Chart,
}
