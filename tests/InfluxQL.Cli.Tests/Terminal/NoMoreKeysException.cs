namespace InfluxQL.Cli.Terminal;

/// <summary>All keys of a test were pressed: the screen can be looked at.</summary>
internal sealed class NoMoreKeysException : Exception;
