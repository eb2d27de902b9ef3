using InfluxQL.Gateway.Hosting;

return await GatewayProgram.RunAsync(args);
