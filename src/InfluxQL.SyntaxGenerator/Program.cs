using InfluxQL.SyntaxGenerator;

return GeneratorCommand.Run(args, Environment.CurrentDirectory, Console.Out, Console.Error);
