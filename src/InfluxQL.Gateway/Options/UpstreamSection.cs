using InfluxQL.Json.Configuration;

namespace InfluxQL.Gateway.Options;

/// <summary>Reads the member <c>gateway.upstreams</c>.</summary>
internal static class UpstreamSection
{
    public static IReadOnlyList<UpstreamOptions> Read(ConfigurationMember section)
    {
        var upstreams = new List<UpstreamOptions>();
        foreach (ConfigurationMember element in section.ReadArray())
        {
            UpstreamOptions upstream = ReadOne(element);
            if (upstreams.Any(other => other.Address == upstream.Address))
            {
                throw element.Wrong("has the address of another upstream");
            }

            upstreams.Add(upstream);
        }

        return upstreams;
    }

    private static UpstreamOptions ReadOne(ConfigurationMember element)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members =
            element.ReadObject("url", "username", "password", "password_file", "token", "token_file", "http2");
        if (!members.TryGetValue("url", out ConfigurationMember url))
        {
            throw element.Wrong("needs the member url");
        }

        UpstreamOptions upstream = UpstreamAddress.Parse(url.ReadText()) ?? throw url.Wrong(UpstreamAddress.Form);
        string? userName = members.TryGetValue("username", out ConfigurationMember user) ? user.ReadText() : null;
        string? password = SecretReader.Read(members, "password");
        string? token = SecretReader.Read(members, "token");
        if (upstream.UserName is not null && (userName ?? password) is not null)
        {
            throw url.Wrong("holds a user name, and so do the members username and password; give it once");
        }

        userName ??= upstream.UserName;
        if (password is not null && userName is null)
        {
            throw element.Wrong("has a password without the member username");
        }

        if (token is not null && userName is not null)
        {
            throw element.Wrong("has both a token and a user name; a server takes one of them");
        }

        if (token is not null && !UpstreamToken.FitsHeader(token))
        {
            throw element.Wrong($"has {UpstreamToken.Problem}");
        }

        if (userName?.Contains(':') == true)
        {
            throw element.Wrong("has a user name with a colon, which Basic authentication cannot say");
        }

        return upstream with
        {
            UserName = userName,
            Password = userName is null ? null : password ?? upstream.Password ?? string.Empty,
            Token = token,
            RequiresHttp2 = members.TryGetValue("http2", out ConfigurationMember http2) && http2.ReadBoolean(),
        };
    }
}
