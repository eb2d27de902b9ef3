using InfluxQL.Cli;

return CommandLine.Run(
    args,
    Console.OpenStandardInput(),
    StandardStreams.OpenOutput(),
    StandardStreams.OpenError(),
    TerminalSettings.FromEnvironment());
