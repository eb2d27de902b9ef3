using System.Text.Json;
using System.Text.Unicode;
using InfluxQL.Cli.Input;
using InfluxQL.Diagnostics;
using InfluxQL.Json.Parameters;
using InfluxQL.Semantics;

namespace InfluxQL.Cli.Batch;

/// <summary>Reads a line of the batch form.</summary>
internal static class LineRequestReader
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 1000 };

    private static readonly string[] s_requestMembers = ["db", "rp", "epoch", "chunked", "chunk_size", "chunked_size"];

    /// <summary>Reads a line.</summary>
    /// <param name="line">The bytes.</param>
    /// <param name="readsRequest">Whether the members that stand for parameters in a URL are read.</param>
    /// <param name="request">The request.</param>
    /// <returns>What is wrong with it; null if it is a request.</returns>
    public static Diagnostic? Read(ReadOnlySpan<byte> line, bool readsRequest, out LineRequest? request)
    {
        request = null;
        if (line.Trim(" \t"u8).IsEmpty)
        {
            return Diagnostic.Create(DiagnosticDescriptors.BlankLine, default);
        }

        if (!Utf8.IsValid(line))
        {
            return Diagnostic.Create(DiagnosticDescriptors.LineIsNotUtf8, default, Utf8Text.InvalidAt(line));
        }

        try
        {
            var reader = new Utf8JsonReader(line, s_options);
            reader.Read();
            Diagnostic? problem = ReadMembers(ref reader, readsRequest, out request);
            while (reader.Read())
            {
                // To the end: what stands after the object makes the line invalid.
            }

            return problem;
        }
        catch (JsonException exception)
        {
            return Diagnostic.Create(DiagnosticDescriptors.InvalidJson, default, exception.BytePositionInLine ?? 0);
        }
    }

    private static Diagnostic? ReadMembers(ref Utf8JsonReader reader, bool readsRequest, out LineRequest? request)
    {
        request = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Diagnostic.Create(DiagnosticDescriptors.LineIsNoObject, default, JsonValueName.Of(reader.TokenType));
        }

        string? query = null;
        IReadOnlyDictionary<string, BoundValue>? parameters = null;
        Diagnostic? problem = null;
        var requestParameters = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isQuery = reader.ValueTextEquals("q"u8);
            bool isParameters = reader.ValueTextEquals("params"u8);
            string? member = readsRequest ? FindMember(ref reader) : null;
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.String when member is not null:
                    requestParameters[member] = JsonStringValue.Get(ref reader);
                    break;
                case JsonTokenType.Null when member is not null:
                    requestParameters.Remove(member);
                    break;
                case JsonTokenType.String when isQuery:
                    query = JsonStringValue.Get(ref reader);
                    break;
                case JsonTokenType.StartObject when isParameters:
                    parameters = ParameterJson.Read(ref reader);
                    break;
                case JsonTokenType.Null when isParameters:
                    parameters = null;
                    break;
                case JsonTokenType type when isQuery || isParameters || member is not null:
                    problem ??= Diagnostic.Create(
                        DiagnosticDescriptors.MemberOfWrongType,
                        default,
                        member ?? (isQuery ? "q" : "params"),
                        isParameters ? "an object" : "a string",
                        JsonValueName.Of(type));
                    break;
            }

            reader.Skip();
        }

        if (problem is null && query is null)
        {
            return Diagnostic.Create(DiagnosticDescriptors.MissingQuery, default);
        }

        request = problem is null ? new LineRequest { Query = query!, Parameters = parameters, RequestParameters = [.. requestParameters] } : null;
        return problem;
    }

    private static string? FindMember(ref Utf8JsonReader reader)
    {
        foreach (string member in s_requestMembers)
        {
            if (reader.ValueTextEquals(member))
            {
                return member;
            }
        }

        return null;
    }
}
