namespace InfluxQL.Cli.Output;

/// <summary>When a row is shown as a record, that is a line for each column, in the place of a line of a table.</summary>
internal enum RecordLayout
{
    /// <summary>Where the names of the columns do not fit the width.</summary>
    Automatic,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never: a table may be wider than the terminal, for a pager that moves sideways.</summary>
    Never,
}
