using InfluxQL.Text;

namespace InfluxQL.Cli.Repl;

/// <summary>A statement or a command of a script.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origin">Where it begins in the script.</param>
internal readonly record struct ScriptItem(string Text, LinePosition Origin);
