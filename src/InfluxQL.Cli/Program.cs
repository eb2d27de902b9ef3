using InfluxQL.Cli;

return CommandLine.Run(
    args,
    Console.OpenStandardInput(),
    Console.OpenStandardOutput(),
    Console.OpenStandardError(),
    TerminalSettings.FromEnvironment());
