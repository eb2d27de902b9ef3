using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Results;

namespace InfluxQL.Cli.Connections;

/// <summary>Makes sentences of what goes wrong between the tool and a server.</summary>
internal sealed class ConnectionFaults(ServerAddress address, ServerCredentials credentials)
{
    private const int ShownBeginning = 200;
    private const string NoSuchApi = "Is this the address of an InfluxDB or of a gateway? If it is behind a proxy, its path may be missing.";

    /// <summary>The sentence for an exception of the transport; null where the user gave up, or it is a defect of the tool.</summary>
    public ConnectionException? Explain(Exception exception, SilenceWatch watch) => exception switch
    {
        OperationCanceledException when watch.HasRunOut => Silence(watch.Timeout),
        OperationCanceledException { InnerException: TimeoutException } =>
            Fault($"{address} cannot be reached: it does not answer. Check the host and the port, and firewalls between.", exception),
        HttpRequestException http => OfTransport(http),
        AnswerFormatException format => Fault($"The answer of {address} {Sentence(format.Message + Beginning(format))}", format),
        InvalidDataException data => Fault($"The answer of {address} is not packed as it says: {Sentence(data.Message)}", data),
        IOException io => Broken(io),
        _ => null,
    };

    /// <summary>
    /// What the server has against the statement, where a status means that; otherwise the sentence for the status is thrown.
    /// </summary>
    public async Task<string> ReadRefusalAsync(HttpResponseMessage response, SilenceWatch watch)
    {
        ServerErrorText? error = await ReadErrorAsync(response, watch);
        bool isAboutStatement = response.StatusCode
            is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity;
        return isAboutStatement && error is { IsOfApi: true } ? error.Text : throw OfStatus(response, error);
    }

    /// <summary>The sentence for a status that is no success.</summary>
    public async Task<ConnectionException> OfStatusAsync(HttpResponseMessage response, SilenceWatch watch) =>
        OfStatus(response, await ReadErrorAsync(response, watch));

    private ConnectionException OfStatus(HttpResponseMessage response, ServerErrorText? error)
    {
        int status = (int)response.StatusCode;
        string said = error is null ? "." : $": {Sentence(error.Text)}";
        return Fault(response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => credentials.AreNone
                ? $"{address} wants to know who asks{said} {WhatToDo()}"
                : $"{address} does not let {credentials} in{said} {WhatToDo()}",
            HttpStatusCode.Forbidden => credentials.AreNone
                ? $"{address} refuses this{said} {WhatToDo()}"
                : $"{address} refuses this to {credentials}{said} Ask for the right, or use other credentials.",
            HttpStatusCode.NotFound => $"{address} has no v1 API there (status 404). {NoSuchApi}",
            HttpStatusCode.MethodNotAllowed => $"{address} takes no queries there (status 405). {NoSuchApi}",
            HttpStatusCode.TooManyRequests => $"{address} has too much to do (status 429){said} Try again later.",
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => Redirect(response),
            >= HttpStatusCode.InternalServerError => $"{address} failed (status {status}){said}",
            _ => $"{address} answers with status {status}{said}",
        });
    }

    private string WhatToDo() => credentials.AreNone
        ? "Give a token in --token-file or INFLUXQL_TOKEN, or --user with --password-file or INFLUXQL_PASSWORD."
        : "Check that the token or password is right and still holds.";

    private string Redirect(HttpResponseMessage response)
    {
        string to = response.Headers.Location is { } location
            ? $" to {new Uri(address.Uri, location).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}"
            : string.Empty;
        return $"{address} sends on{to} (status {(int)response.StatusCode}). Nothing is sent there unasked, since credentials may go with it; connect to the right address.";
    }

    private async Task<ServerErrorText?> ReadErrorAsync(HttpResponseMessage response, SilenceWatch watch)
    {
        try
        {
            return await ServerErrorText.ReadAsync(response, credentials, watch.Token);
        }
        catch (Exception exception) when (Explain(exception, watch) is not null)
        {
            // The status says enough where the text of the error does not arrive.
            return null;
        }
    }

    private string Beginning(AnswerFormatException format)
    {
        // What is cut is redacted already, so that no secret is cut in two.
        string? text = format.Beginning is { } beginning ? credentials.Redact(beginning) : null;
        return text is null ? string.Empty : $"; it begins with: {(text.Length > ShownBeginning ? text[..ShownBeginning] + "…" : text)}";
    }

    private ConnectionException Silence(TimeSpan timeout) => Fault(
        $"{address} said nothing for {(timeout.TotalSeconds >= 1 ? $"{timeout.TotalSeconds:0} seconds" : $"{timeout.TotalMilliseconds:0} milliseconds")}. It may be busy, or something between drops the connection.");

    private ConnectionException OfTransport(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => Fault($"The name {address.Uri.Host} is not found. Check its spelling and the network.", exception),
        HttpRequestError.SecureConnectionError => Fault($"{address} cannot be reached by TLS: {Sentence(Innermost(exception))} {TlsAdvice(exception)}", exception),
        HttpRequestError.ProxyTunnelError => Fault($"The proxy does not lead to {address}: {Sentence(exception.Message)}", exception),
        HttpRequestError.ConnectionError => Fault($"{address} cannot be reached: {Socket(exception)}", exception),
        HttpRequestError.InvalidResponse => Fault($"{address} does not speak HTTP there; if it is a server with TLS, write https://.", exception),
        _ => Broken(exception),
    };

    private static string Socket(Exception exception) => FindSocketError(exception) switch
    {
        SocketError.ConnectionRefused => "nothing listens there. Check the host and the port, and that the server runs.",
        SocketError.TimedOut => "it does not answer. Check the host and the port, and firewalls between.",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "there is no way to this host. Check the address and the network.",
        SocketError.HostNotFound or SocketError.NoData => "the name of the host is not found. Check its spelling.",
        _ => Sentence(Innermost(exception)),
    };

    private static string TlsAdvice(Exception exception) => exception.InnerException is AuthenticationException
        ? "Check that its certificate is for this name and that its issuer is trusted here (SSL_CERT_FILE names a file of issuers)."
        : "If it has no TLS, write http://.";

    private ConnectionException Broken(Exception exception) =>
        Fault($"The connection to {address} broke off before the answer was complete: {Sentence(Innermost(exception))}", exception);

    private static SocketError? FindSocketError(Exception? exception) =>
        exception is null ? null : exception is SocketException socket ? socket.SocketErrorCode : FindSocketError(exception.InnerException);

    private static string Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception.Message;

    private static string Sentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : text + ".";

    // Parts of a message are the server's; nothing in them may move the cursor of a terminal.
    private static ConnectionException Fault(string message, Exception? inner = null) => new(VisibleText.Of(message), inner);
}
