using System.Net;

namespace InfluxQL.Gateway.Options;

/// <summary>An address that the program listens on.</summary>
/// <param name="IsHttps">Whether it speaks TLS.</param>
/// <param name="Host">The host as it was given; IPv6 addresses stand in brackets.</param>
/// <param name="Address">The IP address; null for <c>localhost</c>, which is the loopback address of IPv4 and of IPv6.</param>
/// <param name="Port">The port; 0 lets the system choose.</param>
internal sealed record ListenAddress(bool IsHttps, string Host, IPAddress? Address, int Port)
{
    /// <summary>What an address looks like, for complaints.</summary>
    public const string Form = "must be an address such as \"http://127.0.0.1:8087\", with http or https, an IP address, localhost or *, and a port";

    /// <summary>Whether only this machine reaches it.</summary>
    public bool IsLoopback => Address is null || IPAddress.IsLoopback(Address);

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">It is none; the message is the rest of a sentence.</exception>
    public static ListenAddress Parse(string text)
    {
        BindingAddress parsed;
        try
        {
            parsed = BindingAddress.Parse(text);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw new FormatException(Form, exception);
        }

        bool isHttps = parsed.Scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
        bool isHttp = parsed.Scheme.Equals("http", StringComparison.OrdinalIgnoreCase);
        if (!(isHttp || isHttps) || parsed.IsUnixPipe || parsed.IsNamedPipe || parsed.PathBase.Length > 0 || parsed.Port is < 0 or > IPEndPoint.MaxPort)
        {
            throw new FormatException(Form);
        }

        string host = parsed.Host.ToLowerInvariant();
        IPAddress? address = host switch
        {
            "localhost" => null,
            "*" or "+" => IPAddress.IPv6Any,
            _ => IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? ip) ? ip : throw new FormatException(Form),
        };
        if (address is null && parsed.Port == 0)
        {
            throw new FormatException("names localhost with port 0, which would be two ports; name 127.0.0.1 or [::1]");
        }

        return new ListenAddress(isHttps, host, address, parsed.Port);
    }

    /// <summary>The address as it is given in the configuration.</summary>
    public override string ToString() => $"{(IsHttps ? "https" : "http")}://{Host}:{Port}";
}
