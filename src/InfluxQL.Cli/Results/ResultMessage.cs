namespace InfluxQL.Cli.Results;

/// <summary>What a server has to say beside the rows.</summary>
/// <param name="Level">Such as <c>warning</c>.</param>
/// <param name="Text">A sentence.</param>
internal sealed record ResultMessage(string Level, string Text);
