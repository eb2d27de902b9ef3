using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Json.Naming;
using InfluxQL.Json.Parameters;
using InfluxQL.Targets;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Playground.Api;

/// <summary>
/// Reads bodies of the API. It reads member by member, because a text may hold lone surrogates, which readers of JSON
/// refuse, and because a wrong member has to be named.
/// </summary>
internal static class ApiRequestReader
{
    private static readonly string[] s_members =
        ["text", "target", "db", "rp", "epoch", "chunked", "chunkSize", "params", "now", "position", "newName"];

    /// <summary>Reads a question about a text.</summary>
    /// <exception cref="ApiException">It is none.</exception>
    public static ApiRequest ReadQuestion(ReadOnlySpan<byte> body)
    {
        var state = new RequestState();
        int? position = null;
        string? newName = null;
        ReadObject(body, s_members, (ref Utf8JsonReader reader, string member) =>
        {
            switch (member)
            {
                case "text":
                    state = state with { Text = ReadText(ref reader, member) };
                    break;
                case "target":
                    state = state with { Target = ReadTarget(ref reader, member) };
                    break;
                case "db":
                    state = state with { Database = ReadText(ref reader, member) };
                    break;
                case "rp":
                    state = state with { RetentionPolicy = ReadText(ref reader, member) };
                    break;
                case "epoch":
                    state = state with { Epoch = ReadText(ref reader, member) };
                    break;
                case "chunked":
                    state = state with { IsChunked = ReadBoolean(ref reader, member) };
                    break;
                case "chunkSize":
                    state = state with { ChunkSize = ReadNumberText(ref reader, member) };
                    break;
                case "params":
                    state = state with { Parameters = ReadText(ref reader, member) };
                    break;
                case "now":
                    state = state with { Now = ReadText(ref reader, member) };
                    break;
                case "position":
                    position = ReadPosition(ref reader, member);
                    break;
                default:
                    newName = reader.TokenType == JsonTokenType.Null ? null : ReadText(ref reader, member);
                    break;
            }
        });
        return new ApiRequest { State = state, Position = position, NewName = newName };
    }

    /// <summary>Reads an object whose members are texts or null.</summary>
    /// <exception cref="ApiException">It is none, or has another member.</exception>
    public static IReadOnlyDictionary<string, string> ReadTexts(ReadOnlySpan<byte> body, string[] members)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        ReadObject(body, members, (ref Utf8JsonReader reader, string member) =>
        {
            if (reader.TokenType != JsonTokenType.Null)
            {
                texts[member] = ReadText(ref reader, member);
            }
        });
        return texts;
    }

    private delegate void MemberReader(ref Utf8JsonReader reader, string member);

    private static void ReadObject(ReadOnlySpan<byte> body, string[] members, MemberReader read)
    {
        if (!Utf8.IsValid(body))
        {
            throw Refuse($"The body is not UTF-8: the byte at offset {Utf8Text.InvalidAt(body)} belongs to no character. Send JSON in UTF-8.");
        }

        try
        {
            var reader = new Utf8JsonReader(body);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw Refuse($"The body is {JsonValueName.Of(reader.TokenType)}, but an object is needed, such as {{\"text\": \"SHOW DATABASES\"}}.");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = JsonStringValue.Get(ref reader);
                if (!members.Contains(name))
                {
                    throw Refuse(DescribeUnknown(name, members));
                }

                reader.Read();
                read(ref reader, name);
            }

            while (reader.Read())
            {
                // To the end: what stands after the object makes the body invalid.
            }
        }
        catch (JsonException exception)
        {
            throw Refuse($"The body is no valid JSON; reading stopped at line {exception.LineNumber + 1 ?? 1}, byte {exception.BytePositionInLine ?? 0}. Send one JSON object.");
        }
    }

    private static string DescribeUnknown(string name, string[] members)
    {
        string shown = name.Length > 40 ? name[..40] + "…" : name;
        return NearestName.Find(name, members) is { } nearest
            ? $"There is no member '{shown}'. Did you mean '{nearest}'?"
            : $"There is no member '{shown}'; there are {string.Join(", ", members)}.";
    }

    private static string ReadText(ref Utf8JsonReader reader, string member) => reader.TokenType == JsonTokenType.String
        ? JsonStringValue.Get(ref reader)
        : throw WrongType(ref reader, member, "a string");

    private static bool ReadBoolean(ref Utf8JsonReader reader, string member) => reader.TokenType is JsonTokenType.True or JsonTokenType.False
        ? reader.GetBoolean()
        : throw WrongType(ref reader, member, "true or false");

    // As it was written: whether it is a size is the request's matter.
    private static string ReadNumberText(ref Utf8JsonReader reader, string member) => reader.TokenType switch
    {
        JsonTokenType.Null => string.Empty,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
        _ => throw WrongType(ref reader, member, "a number or null"),
    };

    private static int? ReadPosition(ref Utf8JsonReader reader, string member)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw WrongType(ref reader, member, "a number");
        }

        return reader.TryGetInt32(out int position) && position >= 0
            ? position
            : throw Refuse("The member position must be a whole number from 0 to the length of the text, in UTF-16 code units.");
    }

    private static TargetProfile ReadTarget(ref Utf8JsonReader reader, string member)
    {
        string id = ReadText(ref reader, member);
        if (TargetProfiles.Find(id) is { } target)
        {
            return target;
        }

        IEnumerable<string> known = TargetProfiles.All.Select(profile => profile.Id);
        string shown = id.Length > 40 ? id[..40] + "…" : id;
        throw Refuse($"There is no target '{shown}'; there are {string.Join(", ", known)}.");
    }

    private static ApiException WrongType(ref Utf8JsonReader reader, string member, string wanted) =>
        Refuse($"The member {member} must be {wanted}, but it is {JsonValueName.Of(reader.TokenType)}.");

    private static ApiException Refuse(string message) => new(StatusCodes.Status400BadRequest, message);
}
