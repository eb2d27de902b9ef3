using InfluxQL.Gateway.Faults;

// Tests are run by dotnet test; this is for the processes that they start.
return args is [SlowClients.Mode, string port, string count] ? await SlowClients.RunAsync(port, count) : 1;
