namespace InfluxQL.Json.Configuration;

/// <summary>Reads the member <c>tokens</c>.</summary>
internal static class TokenSection
{
    private const int HashDigits = 64;

    public static IReadOnlyList<ConfiguredToken> Read(ConfigurationMember section)
    {
        var tokens = new List<ConfiguredToken>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        foreach (ConfigurationMember element in section.ReadArray())
        {
            IReadOnlyDictionary<string, ConfigurationMember> members = element.ReadObject("name", "sha256", "read", "write");
            if (!members.TryGetValue("name", out ConfigurationMember name) || !members.TryGetValue("sha256", out ConfigurationMember hash))
            {
                throw element.Wrong("needs the members name and sha256");
            }

            string digits = hash.ReadText().ToLowerInvariant();
            if (digits.Length != HashDigits || !digits.All(char.IsAsciiHexDigitLower))
            {
                throw hash.Wrong("must have 64 hexadecimal digits: the SHA-256 of the token, never the token");
            }

            if (!names.Add(name.ReadText()) || !hashes.Add(digits))
            {
                throw element.Wrong("has the name or the hash of another token");
            }

            tokens.Add(new ConfiguredToken(name.ReadText(), digits, ReadNames(members, "read"), ReadNames(members, "write")));
        }

        return tokens;
    }

    private static string[] ReadNames(IReadOnlyDictionary<string, ConfigurationMember> members, string name) =>
        members.TryGetValue(name, out ConfigurationMember member) ? member.ReadTextArray() : [];
}
