using InfluxQL.Json.Configuration;

namespace InfluxQL.Gateway.Options;

/// <summary>
/// Reads a secret that stands in the configuration itself, as in an environment variable, or in a file that it names.
/// </summary>
internal static class SecretReader
{
    /// <summary>Reads the member <paramref name="name"/>, or the file that the member <paramref name="name"/><c>_file</c> names.</summary>
    /// <param name="members">The members of the section.</param>
    /// <param name="name">The name of the member.</param>
    /// <returns>The secret; null where there is none.</returns>
    public static string? Read(IReadOnlyDictionary<string, ConfigurationMember> members, string name)
    {
        bool isGiven = members.TryGetValue(name, out ConfigurationMember member);
        if (!members.TryGetValue($"{name}_file", out ConfigurationMember file))
        {
            return isGiven ? member.ReadText() : null;
        }

        if (isGiven)
        {
            throw file.Wrong($"does not go with {name}; give one of them");
        }

        string path = file.ReadText();
        string secret;
        try
        {
            secret = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw file.Wrong($"names the file {path}, which cannot be read: {exception.Message.TrimEnd('.')}");
        }

        // Editors end a file with the end of a line, which is not part of the secret.
        secret = secret.TrimEnd('\r', '\n');
        return secret.Length > 0 ? secret : throw file.Wrong($"names the file {path}, which is empty");
    }
}
