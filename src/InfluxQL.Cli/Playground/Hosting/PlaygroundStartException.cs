using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace InfluxQL.Cli.Playground.Hosting;

/// <summary>The server cannot start; the message says what to do.</summary>
internal sealed class PlaygroundStartException(string message, Exception cause) : Exception(message, cause)
{
    /// <summary>The exception for what opening the port gave.</summary>
    public static PlaygroundStartException Of(int port, Exception cause)
    {
        bool isTaken = cause is AddressInUseException || cause.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse };
        string message = isTaken
            ? $"Port {port} is taken, perhaps by another playground. End it, or choose another port: --port 0 takes any free one."
            : $"Port {port} cannot be opened: {cause.Message} Choose another port: --port 0 takes any free one.";
        return new PlaygroundStartException(message, cause);
    }
}
