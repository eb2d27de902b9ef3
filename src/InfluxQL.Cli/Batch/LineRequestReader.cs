using System.Text.Json;
using System.Text.Unicode;
using InfluxQL.Cli.Input;
using InfluxQL.Diagnostics;
using InfluxQL.Semantics;

namespace InfluxQL.Cli.Batch;

/// <summary>Reads a line of the batch form.</summary>
internal static class LineRequestReader
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 1000 };

    /// <summary>Reads a line.</summary>
    /// <returns>What is wrong with it; null if it is a request.</returns>
    public static Diagnostic? Read(ReadOnlySpan<byte> line, out LineRequest? request)
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
            Diagnostic? problem = ReadMembers(ref reader, out request);
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

    private static Diagnostic? ReadMembers(ref Utf8JsonReader reader, out LineRequest? request)
    {
        request = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Diagnostic.Create(DiagnosticDescriptors.LineIsNoObject, default, JsonValueName.Of(reader.TokenType));
        }

        string? query = null;
        IReadOnlyDictionary<string, BoundValue>? parameters = null;
        Diagnostic? problem = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isQuery = reader.ValueTextEquals("q"u8);
            bool isParameters = reader.ValueTextEquals("params"u8);
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.String when isQuery:
                    query = JsonStringValue.Get(ref reader);
                    break;
                case JsonTokenType.StartObject when isParameters:
                    parameters = ParameterReader.Read(ref reader);
                    break;
                case JsonTokenType.Null when isParameters:
                    parameters = null;
                    break;
                case JsonTokenType type when isQuery || isParameters:
                    problem ??= Diagnostic.Create(
                        DiagnosticDescriptors.MemberOfWrongType,
                        default,
                        isQuery ? "q" : "params",
                        isQuery ? "a string" : "an object",
                        JsonValueName.Of(type));
                    break;
            }

            reader.Skip();
        }

        if (problem is null && query is null)
        {
            return Diagnostic.Create(DiagnosticDescriptors.MissingQuery, default);
        }

        request = problem is null ? new LineRequest { Query = query!, Parameters = parameters } : null;
        return problem;
    }
}
