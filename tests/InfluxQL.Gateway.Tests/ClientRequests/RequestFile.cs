using System.IO.Compression;
using System.Text;
using InfluxQL.Gateway.Servers;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.ClientRequests;

/// <summary>
/// Requests as a client sends them, in its order, written after the client's source. A file begins with what it is:
/// lines <c># @client</c>, <c># @version</c>, <c># @source</c> and <c># @target</c>. Each request begins with a line
/// <c>### what it is</c> and what is expected of the answer; then come the request line, the headers, an empty line and
/// the body.
/// </summary>
internal sealed class RequestFile
{
    private RequestFile(string name, IReadOnlyDictionary<string, string> about, IReadOnlyList<ClientRequest> requests)
    {
        Name = name;
        About = about;
        Requests = requests;
    }

    /// <summary>The folder of the files.</summary>
    public static string Folder { get; } = Checkout.PathOf("tests", "InfluxQL.Gateway.Tests", "ClientRequests", "Requests");

    /// <summary>The name of the file.</summary>
    public string Name { get; }

    /// <summary>What stands at the head of the file.</summary>
    public IReadOnlyDictionary<string, string> About { get; }

    /// <summary>The requests in the client's order.</summary>
    public IReadOnlyList<ClientRequest> Requests { get; }

    /// <summary>Reads a file.</summary>
    public static RequestFile Read(string name)
    {
        string[] parts = File.ReadAllText(Path.Combine(Folder, name)).Split("\n### ");
        return new RequestFile(name, ReadNotes(parts[0].Split('\n')), [.. parts.Skip(1).Select(ReadRequest)]);
    }

    private static ClientRequest ReadRequest(string text)
    {
        string[] lines = text.Split('\n');
        int head = Array.FindIndex(lines, 1, line => line.Length > 0 && line[0] != '#');
        int empty = Array.IndexOf(lines, string.Empty, head);
        string[] headers = empty < 0 ? lines[head..] : lines[head..empty];
        string body = empty < 0 ? string.Empty : string.Join('\n', lines[(empty + 1)..]).TrimEnd('\n');
        return new ClientRequest(lines[0], ReadNotes(lines[1..head]), [.. headers], body);
    }

    private static Dictionary<string, string> ReadNotes(IEnumerable<string> lines) => lines
        .Where(line => line.StartsWith("# @", StringComparison.Ordinal))
        .Select(line => line[3..].Split(' ', 2))
        .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : string.Empty);
}

/// <summary>One request of a file.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Notes">How it is sent and what is expected: <c>body</c>, <c>token</c>, <c>status</c>, <c>answer</c>, <c>contains</c>, <c>header</c>.</param>
/// <param name="Head">The request line and the headers.</param>
/// <param name="Body">The body before it is packed.</param>
internal sealed record ClientRequest(string Title, IReadOnlyDictionary<string, string> Notes, IReadOnlyList<string> Head, string Body)
{
    /// <summary>The bytes of the request, for a gateway and with a token.</summary>
    public byte[] ToBytes(Uri gateway)
    {
        string token = Notes.GetValueOrDefault("token") switch
        {
            null => InfluxGateways.Token,
            "narrow" => InfluxGateways.NarrowToken,
            "reader" => InfluxGateways.ReaderToken,
            "wrong" => "no-such-token",
            string other => throw new FormatException($"{Title}: there is no token {other}."),
        };
        byte[] body = Encoding.UTF8.GetBytes(Body + (Body.Length > 0 && Head[0].Contains(" /write", StringComparison.Ordinal) ? "\n" : string.Empty));
        string[] how = Notes.GetValueOrDefault("body", string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string head = string.Join("\r\n", Head)
            .Replace("{host}", gateway.Authority, StringComparison.Ordinal)
            .Replace("{token}", token, StringComparison.Ordinal)
            .Replace("{basic}", Convert.ToBase64String(Encoding.UTF8.GetBytes($"any:{token}")), StringComparison.Ordinal);
        if (how.Contains("gzip"))
        {
            body = Pack(body);
        }

        if (how.Contains("chunked"))
        {
            return [.. Encoding.UTF8.GetBytes($"{head}\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8];
        }

        string length = Body.Length > 0 ? $"\r\nContent-Length: {body.Length}" : string.Empty;
        return [.. Encoding.UTF8.GetBytes($"{head}{length}\r\n\r\n"), .. body];
    }

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }
}
