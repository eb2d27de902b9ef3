using InfluxQL.Cli;
using InfluxQL.Cli.Streams;

return CommandLine.Run(
    args,
    Console.OpenStandardInput(),
    StandardStreams.OpenOutput(),
    StandardStreams.OpenError(),
    TerminalSettings.FromEnvironment());
