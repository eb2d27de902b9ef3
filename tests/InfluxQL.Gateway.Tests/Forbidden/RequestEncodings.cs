using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace InfluxQL.Gateway.Forbidden;

/// <summary>
/// Ways to bring a text to <c>/query</c>. Where a request holds another query that may win, the other is harmless, and
/// only the text may not go on.
/// </summary>
internal static class RequestEncodings
{
    private const string Harmless = "SELECT mean(usage) FROM cpu";
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The encodings by name.</summary>
    public static IReadOnlyDictionary<string, Func<string, byte[]>> All { get; } = new Dictionary<string, Func<string, byte[]>>
    {
        // The URL.
        ["GET, percent"] = text => Get($"db=mydb&q={Uri.EscapeDataString(text)}"),
        ["GET, plus"] = text => Get($"db=mydb&q={Plus(text)}"),
        ["GET, every byte in percent"] = text => Get($"db=mydb&q={EveryByte(text, "X2")}"),
        ["GET, every byte in percent of lower case"] = text => Get($"db=mydb&q={EveryByte(text, "x2")}"),
        ["GET, double percent"] = text => Get($"db=mydb&q={Uri.EscapeDataString(Uri.EscapeDataString(text))}"),
        ["GET, the name in percent"] = text => Get($"db=mydb&%71={Uri.EscapeDataString(text)}"),
        ["GET, the name in upper case"] = text => Get($"db=mydb&Q={Uri.EscapeDataString(text)}"),
        ["GET, twice, the good one first"] = text => Get($"db=mydb&q={Plus(Harmless)}&q={Plus(text)}"),
        ["GET, twice, the good one last"] = text => Get($"db=mydb&q={Plus(text)}&q={Plus(Harmless)}"),
        ["GET, semicolons between parameters"] = text => Get($"db=mydb;q={Plus(text)}"),
        ["GET, an ampersand inside the value"] = text => Get($"db=mydb&q={Plus(Harmless)}%26q={Plus(text)}"),
        ["GET, a fragment"] = text => Get($"db=mydb&q={Plus(text)}#&q={Plus(Harmless)}"),
        ["GET, invalid UTF-8 in front"] = text => Get($"db=mydb&q=%C0%AF{Plus(text)}"),
        ["GET, overlong UTF-8"] = text => Get($"db=mydb&q=%C1%84{Plus(text[1..])}"),
        ["GET, a broken percent sign"] = text => Get($"db=mydb&q=%zz{Plus(text)}"),
        ["GET, UTF-16 units in percent"] = text => Get($"db=mydb&q={string.Concat(text.Select(letter => $"%u{(int)letter:X4}"))}"),
        ["GET, with a body that holds a good one"] = text => Request($"GET /query?db=mydb&q={Plus(text)} HTTP/1.1", Form, $"q={Plus(Harmless)}"),
        ["GET, in the body behind a good one in the URL"] = text => Request($"GET /query?db=mydb&q={Plus(Harmless)} HTTP/1.1", Form, $"q={Plus(text)}"),

        // The path and the request line.
        ["GET, a slash behind the path"] = text => Line($"GET /query/?db=mydb&q={Plus(text)} HTTP/1.1"),
        ["GET, the path in percent"] = text => Line($"GET /%71uery?db=mydb&q={Plus(text)} HTTP/1.1"),
        ["GET, the path in upper case"] = text => Line($"GET /QUERY?db=mydb&q={Plus(text)} HTTP/1.1"),
        ["GET, two slashes"] = text => Line($"GET //query?db=mydb&q={Plus(text)} HTTP/1.1"),
        ["GET, dot segments"] = text => Line($"GET /ping/../query?db=mydb&q={Plus(text)} HTTP/1.1"),
        ["GET, absolute form"] = text => Line($"GET http://elsewhere.example/query?db=mydb&q={Plus(text)} HTTP/1.1"),
        ["GET, HTTP/1.0"] = text => Line($"GET /query?db=mydb&q={Plus(text)} HTTP/1.0"),
        ["HEAD"] = text => Line($"HEAD /query?db=mydb&q={Plus(text)} HTTP/1.1"),
        ["PUT"] = text => Request("PUT /query?db=mydb HTTP/1.1", Form, $"q={Plus(text)}"),
        ["PATCH with an overriding method"] = text => Request("PATCH /query?db=mydb HTTP/1.1", Form, $"q={Plus(text)}", "X-HTTP-Method-Override: POST"),

        // A form.
        ["POST, only the URL"] = text => Line($"POST /query?db=mydb&q={Plus(text)} HTTP/1.1", "Content-Length: 0", "Content-Type: application/json"),
        ["POST, percent"] = text => Post(Form, $"db=mydb&q={Uri.EscapeDataString(text)}"),
        ["POST, plus"] = text => Post(Form, $"q={Plus(text)}"),
        ["POST, every byte in percent"] = text => Post(Form, $"q={EveryByte(text, "x2")}"),
        ["POST, double percent"] = text => Post(Form, $"q={Uri.EscapeDataString(Uri.EscapeDataString(text))}"),
        ["POST, nothing encoded"] = text => Post(Form, $"q={text}"),
        ["POST, twice"] = text => Post(Form, $"q={Plus(Harmless)}&q={Plus(text)}"),
        ["POST, in the URL behind a good one in the body"] = text => Request($"POST /query?db=mydb&q={Plus(text)} HTTP/1.1", Form, $"q={Plus(Harmless)}"),
        ["POST, in the body behind a good one in the URL"] = text => Request($"POST /query?db=mydb&q={Plus(Harmless)} HTTP/1.1", Form, $"q={Plus(text)}"),
        ["POST, a form in UTF-16"] = text => Request("POST /query?db=mydb HTTP/1.1", $"{Form}; charset=utf-16", Encoding.Unicode.GetBytes($"q={Plus(text)}")),
        ["POST, a form in UTF-7"] = text => Post($"{Form}; charset=utf-7", $"q=+{Convert.ToBase64String(Encoding.BigEndianUnicode.GetBytes(text)).TrimEnd('=')}-"),
        ["POST, a form in another alphabet"] = text => Post($"{Form}; charset=ibm037", $"q={EveryByte(text, "x2")}"),
        ["POST, a content type in upper case"] = text => Post(Form.ToUpperInvariant(), $"q={Plus(text)}"),
        ["POST, no content type"] = text => Post(null, $"q={Plus(text)}"),
        ["POST, two content types"] = text => Request("POST /query?db=mydb HTTP/1.1", Form, $"q={Plus(text)}", "Content-Type: application/vnd.influxql"),
        ["POST, text"] = text => Post("text/plain", $"q={Plus(text)}"),
        ["POST, JSON"] = text => Post("application/json", $$"""{"db":"mydb","q":"{{text.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}"""),

        // A query as the body.
        ["POST, the query is the body"] = text => Post("application/vnd.influxql", text),
        ["POST, the query is the body, a good one in the URL"] = text => Request($"POST /query?db=mydb&q={Plus(Harmless)} HTTP/1.1", "application/vnd.influxql", text),
        ["POST, the query is the body in UTF-16"] = text => Request("POST /query?db=mydb HTTP/1.1", "application/vnd.influxql; charset=utf-16", Encoding.Unicode.GetBytes(text)),
        ["POST, the query is the body behind a byte order mark"] = text => Post("application/vnd.influxql; charset=utf-8", $"\uFEFF{text}"),

        // Parts.
        ["POST, multipart"] = text => Multipart("boundary=b", "b", Part("b", "name=\"q\"", text)),
        ["POST, multipart file"] = text => Multipart("boundary=b", "b", Part("b", "name=\"q\"; filename=\"q.txt\"\r\nContent-Type: application/octet-stream", text)),
        ["POST, multipart with a name without quotes"] = text => Multipart("boundary=b", "b", Part("b", "name=q", text)),
        ["POST, multipart with a name in percent"] = text => Multipart("boundary=b", "b", Part("b", "name*=utf-8''q", text)),
        ["POST, multipart with a boundary in quotes"] = text => Multipart("boundary=\"a b:c\"", "a b:c", Part("a b:c", "name=\"q\"", text)),
        ["POST, multipart with a text in front"] = text => Multipart("boundary=b", "b", $"q={Plus(Harmless)}\r\n", Part("b", "name=\"q\"", text)),
        ["POST, multipart with the content type in UTF-16"] = text => Multipart("boundary=b", "b", Part("b", "name=\"q\"\r\nContent-Type: text/plain; charset=utf-16", text)),
        ["POST, multipart in base64"] = text => Multipart("boundary=b", "b", Part("b", "name=\"q\"\r\nContent-Transfer-Encoding: base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)))),
        ["POST, multipart twice"] = text => Multipart("boundary=b", "b", Part("b", "name=\"q\"", Harmless), Part("b", "name=\"q\"", text)),
        ["POST, multipart, a field and a file"] = text => Multipart("boundary=b", "b", Part("b", "name=\"q\"", Harmless), Part("b", "name=\"q\"; filename=\"q\"", text)),
        ["POST, multipart behind a good one in the URL"] = text =>
            Request($"POST /query?db=mydb&q={Plus(Harmless)} HTTP/1.1", "multipart/form-data; boundary=b", $"{Part("b", "name=\"q\"", text)}--b--\r\n"),
        ["POST, multipart without an end"] = text => Post("multipart/form-data; boundary=b", Part("b", "name=\"q\"", text)),
        ["POST, multipart with line feeds alone"] = text => Post("multipart/form-data; boundary=b", $"--b\nContent-Disposition: form-data; name=\"q\"\n\n{text}\n--b--\n"),
        ["POST, multipart with two boundaries"] = text => Post("multipart/form-data; boundary=a; boundary=b", $"{Part("b", "name=\"q\"", text)}--b--\r\n"),

        // Packed.
        ["POST, gzip"] = text => Packed(Form, Pack(Encoding.UTF8.GetBytes($"q={Plus(text)}")), "gzip"),
        ["POST, gzip in two members"] = text => Packed(Form, [.. Pack("q="u8.ToArray()), .. Pack(Encoding.UTF8.GetBytes(Plus(text)))], "gzip"),
        ["POST, gzip twice"] = text => Packed(Form, Pack(Pack(Encoding.UTF8.GetBytes($"q={Plus(text)}"))), "gzip, gzip"),
        ["POST, gzip, the query is the body"] = text => Packed("application/vnd.influxql", Pack(Encoding.UTF8.GetBytes(text)), "GZIP"),
        ["POST, gzip said but not done"] = text => Packed(Form, Encoding.UTF8.GetBytes($"q={Plus(text)}"), "gzip"),
        ["POST, gzip done but not said"] = text => Packed(Form, Pack(Encoding.UTF8.GetBytes($"q={Plus(text)}")), "identity"),
        ["POST, deflate"] = text => Packed(Form, Deflate(Encoding.UTF8.GetBytes($"q={Plus(text)}")), "deflate"),
        ["POST, gzip multipart"] = text => Packed("multipart/form-data; boundary=b", Pack(Encoding.UTF8.GetBytes($"{Part("b", "name=\"q\"", text)}--b--\r\n")), "gzip"),

        // Framing.
        ["POST, chunks"] = text => Chunked($"q={Plus(text)}", 7),
        ["POST, a chunk for each byte"] = text => Chunked($"q={Plus(text)}", 1),
        ["POST, chunks and a length"] = text => Chunked($"q={Plus(text)}", 7, "Content-Length: 3"),
        ["POST, two lengths"] = text => Request("POST /query?db=mydb HTTP/1.1", Form, $"q={Plus(text)}", "Content-Length: 3"),
        ["POST, an odd transfer coding"] = text => Chunked($"q={Plus(text)}", 7, "Transfer-Encoding: identity"),
        ["POST, folded headers"] = text => Request("POST /query?db=mydb HTTP/1.1", Form, $"q={Plus(text)}", "X-Folded: a\r\n b"),

        // Bind parameters.
        ["the query is a parameter"] = text => Get($"db=mydb&q=$q&params={Plus($$"""{"q":"{{Json(text)}}"}""")}"),
        ["a measurement is a parameter"] = text => Get($"db=mydb&q={Plus("SELECT mean(usage) FROM $m")}&params={Plus($$"""{"m":"cpu;{{Json(text)}}"}""")}"),
        ["beside a parameter"] = text => Get($"db=mydb&q={Plus($"SELECT mean(usage) FROM cpu WHERE host = $h;{text}")}&params={Plus("""{"h":"a"}""")}"),
        ["parameters that are no JSON"] = text => Get($"db=mydb&q={Plus(text)}&params=%7B"),

        // Other endpoints.
        ["a query in a write"] = text => Request($"POST /write?db=mydb&q={Plus(text)} HTTP/1.1", "text/plain", "cpu usage=1 1"),
        ["a query in a ping"] = text => GetAt("/ping", $"q={Plus(text)}"),
        ["a query for the newer API"] = text => GetAt("/api/v3/query_influxql", $"db=mydb&q={Plus(text)}"),
    };

    private static byte[] Get(string query) => GetAt("/query", query);

    private static byte[] GetAt(string path, string query) => Line($"GET {path}?{query} HTTP/1.1");

    private static byte[] Line(string line, params string[] headers) =>
        Encoding.UTF8.GetBytes($"{line}\r\nHost: gateway\r\nConnection: close\r\n{string.Concat(headers.Select(header => $"{header}\r\n"))}\r\n");

    private static byte[] Post(string? contentType, string body) => Request("POST /query?db=mydb HTTP/1.1", contentType, body);

    private static byte[] Request(string line, string? contentType, string body, params string[] headers) =>
        Request(line, contentType, Encoding.UTF8.GetBytes(body), headers);

    private static byte[] Request(string line, string? contentType, byte[] body, params string[] headers)
    {
        string[] first = contentType is null ? [] : [$"Content-Type: {contentType}"];
        return [.. Line(line, [.. first, $"Content-Length: {body.Length}", .. headers]), .. body];
    }

    private static byte[] Packed(string contentType, byte[] body, string coding) =>
        Request("POST /query?db=mydb HTTP/1.1", contentType, body, $"Content-Encoding: {coding}");

    private static byte[] Multipart(string parameter, string boundary, params string[] parts) =>
        Post($"multipart/form-data; {parameter}", $"{string.Concat(parts)}--{boundary}--\r\n");

    private static string Part(string boundary, string disposition, string text) =>
        $"--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n{text}\r\n";

    private static byte[] Chunked(string body, int size, params string[] headers)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        var message = new List<byte>(Line("POST /query?db=mydb HTTP/1.1", [$"Content-Type: {Form}", .. headers, "Transfer-Encoding: chunked"]));
        foreach (byte[] chunk in bytes.Chunk(size))
        {
            message.AddRange([.. Encoding.ASCII.GetBytes($"{chunk.Length:x};extension=1\r\n"), .. chunk, .. "\r\n"u8]);
        }

        return [.. message, .. "0\r\n\r\n"u8];
    }

    private static string Plus(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static string EveryByte(string text, string format) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(value => $"%{value.ToString(format, CultureInfo.InvariantCulture)}"));

    private static string Json(string text) => text.Replace("\"", "\\\"", StringComparison.Ordinal);

    private static byte[] Pack(byte[] body) => Compress(body, stream => new GZipStream(stream, CompressionLevel.Fastest));

    private static byte[] Deflate(byte[] body) => Compress(body, stream => new ZLibStream(stream, CompressionLevel.Fastest));

    private static byte[] Compress(byte[] body, Func<Stream, Stream> wrap)
    {
        using var packed = new MemoryStream();
        using (Stream stream = wrap(packed))
        {
            stream.Write(body);
        }

        return packed.ToArray();
    }
}
