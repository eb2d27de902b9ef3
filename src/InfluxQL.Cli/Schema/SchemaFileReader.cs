using System.Text;
using System.Text.Json;
using InfluxQL.Cli.Input;
using InfluxQL.Json.Naming;
using InfluxQL.Services;

namespace InfluxQL.Cli.Schema;

/// <summary>Reads the JSON of a schema, strictly: a member that is unknown, stands twice or has another kind of value is an error with its place.</summary>
internal ref struct SchemaFileReader
{
    /// <summary>The types of fields, as <c>SHOW FIELD KEYS</c> names them.</summary>
    public static readonly string[] FieldTypes = ["float", "integer", "unsigned", "string", "boolean"];

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _file;
    private readonly SchemaSnapshotBuilder _builder = new();
    private Utf8JsonReader _reader;

    private SchemaFileReader(ReadOnlySpan<byte> bytes, string file)
    {
        _bytes = bytes;
        _file = file;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
    }

    /// <summary>Reads a text in UTF-8.</summary>
    /// <param name="bytes">The text, without a byte-order mark.</param>
    /// <param name="file">What messages call the file.</param>
    /// <exception cref="InputException">The text is no schema; the message says where and what is expected.</exception>
    public static SchemaSnapshot Read(ReadOnlySpan<byte> bytes, string file)
    {
        var reader = new SchemaFileReader(bytes, file);
        try
        {
            return reader.ReadFile();
        }
        catch (JsonException exception)
        {
            throw reader.NoJson(exception);
        }
        catch (InvalidOperationException)
        {
            throw reader.Wrong("This text is no Unicode; half of a pair of \\u escapes is missing.");
        }
    }

    private SchemaSnapshot ReadFile()
    {
        StartObject("the schema", "{ \"databases\": { … } }");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextMember(seen, "the schema", ["databases"], out _))
        {
            StartObject("databases", "an object with a member for each database");
            var databases = new HashSet<string>(StringComparer.Ordinal);
            while (NextMember(databases, "databases", null, out string database))
            {
                ReadDatabase(database);
            }
        }

        if (seen.Count == 0)
        {
            throw Wrong("The schema has no member databases.");
        }

        // What follows the schema would be an error of JSON.
        _reader.Read();
        return _builder.Build();
    }

    private void ReadDatabase(string database)
    {
        _builder.AddDatabases(database);
        StartObject($"database {database}", "an object with retentionPolicies and measurements");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextMember(seen, $"database {database}", ["retentionPolicies", "measurements"], out string member))
        {
            if (member == "retentionPolicies")
            {
                _builder.AddRetentionPolicies(database, ReadNames(member));
                continue;
            }

            StartObject(member, "an object with a member for each measurement");
            var measurements = new HashSet<string>(StringComparer.Ordinal);
            while (NextMember(measurements, member, null, out string measurement))
            {
                ReadMeasurement(database, measurement);
            }
        }
    }

    private void ReadMeasurement(string database, string measurement)
    {
        _builder.AddMeasurements(database, measurement);
        StartObject($"measurement {measurement}", "an object with fields and tags");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextMember(seen, $"measurement {measurement}", ["fields", "tags"], out string member))
        {
            bool areFields = member == "fields";
            StartObject(member, areFields ? "an object of fields with their types" : "an object of tags with arrays of values");
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (NextMember(names, member, null, out string name))
            {
                if (areFields)
                {
                    _builder.AddField(database, measurement, name, ReadType());
                }
                else
                {
                    _builder.AddTagValues(database, measurement, name, ReadNames($"tag {name}"));
                }
            }
        }
    }

    private string? ReadType()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        string? type = _reader.TokenType == JsonTokenType.String ? _reader.GetString() : null;
        return FieldTypes.Contains(type)
            ? type
            : throw Wrong($"The type of a field is {string.Join(", ", FieldTypes)}, or null where it is not known.{DidYouMean(type, FieldTypes)}");
    }

    private string[] ReadNames(string owner)
    {
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            throw Wrong($"The value of {owner} must be an array of strings.");
        }

        var names = new List<string>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            names.Add(_reader.TokenType == JsonTokenType.String
                ? _reader.GetString()!
                : throw Wrong($"The array of {owner} has strings only."));
        }

        return [.. names];
    }

    private void StartObject(string owner, string expected)
    {
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            throw Wrong($"The value of {owner} must be {expected}.");
        }
    }

    private bool NextMember(HashSet<string> seen, string owner, string[]? known, out string name)
    {
        _reader.Read();
        name = string.Empty;
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        name = _reader.GetString()!;
        if (known is not null && !known.Contains(name))
        {
            throw Wrong($"The member {name} of {owner} is unknown; there is {string.Join(" and ", known)}.{DidYouMean(name, known)}");
        }

        if (name.Length == 0)
        {
            throw Wrong($"A name in {owner} is empty.");
        }

        return seen.Add(name) ? true : throw Wrong($"The member {name} of {owner} stands twice.");
    }

    private static string DidYouMean(string? given, string[] known) =>
        given is not null && NearestName.Find(given, known) is { } nearest ? $" Did you mean {nearest}?" : string.Empty;

    private readonly InputException NoJson(JsonException exception)
    {
        int line = (int)(exception.LineNumber ?? 0);
        int start = 0;
        for (int i = 0; i < line; i++)
        {
            start += _bytes[start..].IndexOf((byte)'\n') + 1;
        }

        int length = (int)Math.Min(exception.BytePositionInLine ?? 0, _bytes.Length - start);
        int column = Encoding.UTF8.GetCharCount(_bytes.Slice(start, length)) + 1;
        return new InputException($"{_file}:{line + 1}:{column}: This is no valid JSON; check the commas, quotes and brackets here and before.");
    }

    private readonly InputException Wrong(string message)
    {
        ReadOnlySpan<byte> before = _bytes[..(int)_reader.TokenStartIndex];
        int line = before.Count((byte)'\n') + 1;
        int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new InputException($"{_file}:{line}:{column}: {message}");
    }
}
