using System.Net;
using System.Net.Sockets;
using InfluxQL.Gateway.Options;

namespace InfluxQL.Gateway.Hosting;

/// <summary>Where the program may listen, and whether it can.</summary>
internal static class ListenRules
{
    /// <summary>Checks the addresses against tokens and certificates.</summary>
    /// <exception cref="StartException">They do not go together.</exception>
    public static void Check(ProgramOptions program, int tokens)
    {
        foreach (ListenAddress address in program.Addresses)
        {
            if (tokens == 0 && !address.IsLoopback)
            {
                throw Wrong($"Without tokens the gateway serves this machine only, but others can reach {address}. Configure a token (--token VALUE, or tokens in the configuration), or listen on 127.0.0.1.");
            }

            if (address.IsHttps && program.Certificates.Count == 0)
            {
                throw Wrong($"The gateway is to listen on {address}, but it has no certificate. Name one in gateway.tls of the configuration.");
            }
        }

        if (program.Certificates.Count > 0 && !program.Addresses.Any(address => address.IsHttps))
        {
            throw Wrong("There is a certificate in gateway.tls, but no address to listen on begins with https.");
        }
    }

    /// <summary>
    /// Tries whether the addresses are free. The server would fail over one that is not, with a stack trace in the log; so
    /// the person at the keyboard gets a sentence.
    /// </summary>
    /// <exception cref="StartException">One is not.</exception>
    public static void RequireFree(IEnumerable<ListenAddress> addresses)
    {
        foreach (ListenAddress address in addresses)
        {
            TryBind(address, address.Address ?? IPAddress.Loopback);
        }
    }

    private static void TryBind(ListenAddress address, IPAddress ip)
    {
        // A machine without IPv6 means its IPv4 addresses by "all".
        ip = ip.Equals(IPAddress.IPv6Any) && !Socket.OSSupportsIPv6 ? IPAddress.Any : ip;
        try
        {
            using var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            if (ip.Equals(IPAddress.IPv6Any))
            {
                socket.DualMode = true;
            }

            socket.Bind(new IPEndPoint(ip, address.Port));
            socket.Listen(1);
        }
        catch (SocketException exception)
        {
            throw new StartException(ExitStatus.Failure, exception.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"The gateway cannot listen on {address}: another program does. End it, or choose another address with --listen.",
                SocketError.AccessDenied => $"The gateway may not listen on {address}: ports below 1024 are for privileged programs. Choose another with --listen.",
                _ => $"The gateway cannot listen on {address}: {exception.Message}. Choose another address with --listen.",
            });
        }
    }

    private static StartException Wrong(string message) => new(ExitStatus.WrongUsage, message);
}
