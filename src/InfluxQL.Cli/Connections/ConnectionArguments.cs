using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Connections;

/// <summary>Reads from arguments and environment which server to talk to, and who asks.</summary>
internal static class ConnectionArguments
{
    /// <summary>Makes the connection that the options and the environment say; null where they name no server.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="environment">Finds a variable; null for those of this process.</param>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    /// <exception cref="InputException">A file cannot be read.</exception>
    /// <exception cref="ConnectionException">The address or a secret cannot be one.</exception>
    public static ServerConnection? CreateConnection(ParsedArguments arguments, Func<string, string?>? environment = null)
    {
        environment ??= Environment.GetEnvironmentVariable;
        string? url = arguments.Find(SessionOptions.Connect) ?? NonEmpty(environment(SessionOptions.UrlVariable));
        ServerCredentials credentials = ReadCredentials(arguments, environment);
        return url is null ? null : new ServerConnection(ServerAddress.Parse(url), credentials);
    }

    /// <summary>Who asks, as the options and the environment say; for another address as well.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="environment">Finds a variable.</param>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    /// <exception cref="InputException">A file cannot be read.</exception>
    /// <exception cref="ConnectionException">A secret cannot be one.</exception>
    public static ServerCredentials ReadCredentials(ParsedArguments arguments, Func<string, string?> environment)
    {
        string? user = arguments.Find(SessionOptions.User);
        if (user is not null && arguments.Has(SessionOptions.TokenFile))
        {
            throw new UsageException("There are --user and --token-file; give one of them.");
        }

        if (user is not null)
        {
            string? password = arguments.Find(SessionOptions.PasswordFile) is { } file ? ReadSecret(file) : environment(SessionOptions.PasswordVariable);
            return ServerCredentials.OfPassword(
                user,
                password ?? throw new UsageException($"The password of {user} is missing: give --password-file FILE, or set {SessionOptions.PasswordVariable}."));
        }

        if (arguments.Has(SessionOptions.PasswordFile))
        {
            throw new UsageException("There is --password-file, but no --user whose password it is.");
        }

        string? token = arguments.Find(SessionOptions.TokenFile) is { } tokenFile ? ReadSecret(tokenFile) : NonEmpty(environment(SessionOptions.TokenVariable));
        return token is null ? ServerCredentials.None : ServerCredentials.OfToken(token);
    }

    private static string ReadSecret(string path)
    {
        string text = Utf8Text.Decode(InputFile.ReadAll(path), path);
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        string first = end < 0 ? text : text[..end];
        return first.Length > 0 ? first : throw new InputException($"The first line of {path} is empty; the secret belongs there.");
    }

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
