using InfluxQL.Gateway.Hosting;

return await GatewayProgram.RunAsync(args);

/// <summary>Said here, because the framework would make it public.</summary>
internal sealed partial class Program;
