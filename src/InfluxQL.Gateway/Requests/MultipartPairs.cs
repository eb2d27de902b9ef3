using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InfluxQL.Gateway.Requests;

/// <summary>Reads names and values of a form in several parts (RFC 7578). Parts that are files count like others.</summary>
internal static class MultipartPairs
{
    /// <summary>As long as a boundary may be (RFC 2046, 5.1.1).</summary>
    private const int MaximumBoundary = 70;

    private const string Place = "The form in the body";

    /// <summary>Reads pairs.</summary>
    /// <param name="type">The type of the body, with its boundary.</param>
    /// <param name="body">The body, which is bounded.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Errors.RequestRefusedException">The form is malformed (400), or a part is encoded in a way that is not known (415).</exception>
    public static async Task<List<KeyValuePair<string, string>>> ReadAsync(MediaTypeHeaderValue type, Stream body, CancellationToken cancellationToken)
    {
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > MaximumBoundary)
        {
            throw RequestFaults.Malformed($"{Place} has no boundary of 1 to {MaximumBoundary} characters in its Content-Type.");
        }

        var pairs = new List<KeyValuePair<string, string>>();
        var reader = new MultipartReader(boundary, body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                UrlEncodedPairs.RequireFewer(pairs.Count, Place);
                pairs.Add(new(NameOf(section), await ReadValueAsync(section, cancellationToken)));
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException || IsUnexpectedEnd(exception))
        {
            throw RequestFaults.Malformed($"{Place} is malformed: its parts do not follow multipart/form-data.", exception);
        }

        return pairs;
    }

    // The reader has no type of its own for a form without its last boundary; faults of the connection are derived types.
    private static bool IsUnexpectedEnd(Exception exception) => exception.GetType() == typeof(IOException);

    private static string NameOf(MultipartSection section)
    {
        string name = HeaderUtilities.UnescapeAsQuotedString(section.GetContentDispositionHeader()?.Name ?? default).ToString();
        return name.Length > 0 ? name : throw RequestFaults.Malformed($"{Place} has a part without a name.");
    }

    private static async Task<string> ReadValueAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        string? transfer = section.Headers is not null && section.Headers.TryGetValue("Content-Transfer-Encoding", out var values) ? values.ToString() : null;
        if (transfer is not null && transfer.Trim().ToLowerInvariant() is not ("7bit" or "8bit" or "binary"))
        {
            throw RequestFaults.UnsupportedType($"{Place} has a part with Content-Transfer-Encoding {transfer}, which is not known. Send the part as it is.");
        }

        MediaTypeHeaderValue.TryParse(section.ContentType, out MediaTypeHeaderValue? type);
        return Charset.Decode(Charset.Find(type?.Charset ?? default), await BodyBytes.ReadAsync(section.Body, cancellationToken), "A part of the form in the body");
    }
}
