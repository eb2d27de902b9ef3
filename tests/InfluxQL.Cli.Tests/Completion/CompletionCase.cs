namespace InfluxQL.Cli.Completion;

/// <summary>What every shell has to offer: the words before the cursor, the last one being completed, and the offers.</summary>
internal static class CompletionCase
{
    public static TheoryData<string, string> All => new()
    {
        { "influxql par", "parse" },
        { "influxql br", NewCommand.Word },
        { "influxql --v", "--version" },
        { "influxql check --fo", "--format" },
        { "influxql check --format ", "json sarif text" },
        { "influxql check --format s", "sarif" },
        { "influxql check --severity ", "error info warning" },
        { "influxql check --now ", "" },
        { "influxql brandnew --sh", "--shape" },
        { "influxql brandnew --shape ", "round square" },
        { "influxql targets clu", "clustered" },
        { "influxql help tr", "tree" },
        { "influxql help br", "" },
        { "influxql token ", "hash new" },
        { "influxql completion z", "zsh" },
        { "influxql check --file oth", "other.json" },
        { "influxql brandnew --source oth", "other.json" },
        { "influxql check --jsonl oth", "other.json" },
        { "influxql check --file a --fi", "" },
        { "influxql check --format=json --fo", "" },
        { "influxql tree --trivia --t", "" },
        { "influxql tree -- --t", "" },
        { "influxql nothing --fo", "" },
    };
}
