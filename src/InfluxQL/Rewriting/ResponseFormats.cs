using System.Globalization;

namespace InfluxQL.Rewriting;

/// <summary>Chooses the form of a response by the header <c>Accept</c>.</summary>
public static class ResponseFormats
{
    // In the order in which the server prefers them where a client likes several as much.
    private static readonly (string MediaType, ResponseFormat Format)[] s_types =
    [
        ("application/json", ResponseFormat.Json),
        ("application/csv", ResponseFormat.Csv),
        ("text/csv", ResponseFormat.Csv),
        ("application/x-msgpack", ResponseFormat.MessagePack),
    ];

    /// <summary>The name of a form: <c>json</c>, <c>csv</c> or <c>msgpack</c>.</summary>
    public static string GetName(ResponseFormat format) => format switch
    {
        ResponseFormat.Csv => "csv",
        ResponseFormat.MessagePack => "msgpack",
        _ => "json",
    };

    /// <summary>
    /// Chooses a form (RFC 9110, 12.5.1): the media range that names a type most closely gives its weight, and of equal
    /// weights the form that stands first in the header counts. Parameters other than <c>q</c> are ignored.
    /// </summary>
    /// <param name="accept">The header; null or empty for none, which means JSON.</param>
    /// <returns>The form, or null if the header takes none.</returns>
    public static ResponseFormat? Choose(string? accept)
    {
        if (string.IsNullOrWhiteSpace(accept))
        {
            return ResponseFormat.Json;
        }

        string[] ranges = accept!.Split(',');
        ResponseFormat? best = null;
        double bestWeight = 0;
        int bestPlace = int.MaxValue;
        foreach ((string mediaType, ResponseFormat format) in s_types)
        {
            (double weight, int place) = Weigh(mediaType, ranges);
            if (weight > bestWeight || (weight == bestWeight && weight > 0 && place < bestPlace))
            {
                (best, bestWeight, bestPlace) = (format, weight, place);
            }
        }

        return best;
    }

    private static (double Weight, int Place) Weigh(string mediaType, string[] ranges)
    {
        int closest = 0;
        double weight = 0;
        int place = int.MaxValue;
        for (int i = 0; i < ranges.Length; i++)
        {
            string[] parts = ranges[i].Split(';');
            int closeness = Closeness(parts[0].Trim(), mediaType);
            if (closeness > closest)
            {
                (closest, weight, place) = (closeness, ReadWeight(parts), i);
            }
        }

        return (weight, place);
    }

    private static int Closeness(string range, string mediaType)
    {
        if (string.Equals(range, mediaType, StringComparison.OrdinalIgnoreCase))
        {
            return 3;
        }

        if (range == "*/*")
        {
            return 1;
        }

        return range.EndsWith("/*", StringComparison.Ordinal)
            && mediaType.StartsWith(range.Substring(0, range.Length - 1), StringComparison.OrdinalIgnoreCase)
            ? 2
            : 0;
    }

    private static double ReadWeight(string[] parts)
    {
        for (int i = 1; i < parts.Length; i++)
        {
            string parameter = parts[i].Trim();
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            {
                return double.TryParse(parameter.Substring(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double weight)
                    ? Math.Min(weight, 1)
                    : 0;
            }
        }

        return 1;
    }
}
