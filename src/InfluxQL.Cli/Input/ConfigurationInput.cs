using InfluxQL.Cli.Options;
using InfluxQL.Json.Configuration;

namespace InfluxQL.Cli.Input;

/// <summary>Reads the configuration file that <c>--config</c> names.</summary>
internal static class ConfigurationInput
{
    /// <summary>Reads it; the empty configuration where the option is not given.</summary>
    /// <exception cref="InputException">It cannot be read, is no JSON, or a member is wrong; the message names the file and the member.</exception>
    public static InfluxQLConfiguration Read(ParsedArguments arguments)
    {
        if (arguments.Find(RewriteOptions.Config) is not { } path)
        {
            return InfluxQLConfiguration.Empty;
        }

        try
        {
            return InfluxQLConfiguration.Read(Utf8Text.Decode(InputFile.ReadAll(path), path));
        }
        catch (ConfigurationException exception)
        {
            throw new InputException($"{path}: {exception.Message}");
        }
    }
}
