using System.Text.Encodings.Web;
using System.Text.Json;
using InfluxQL.Cli.Input;
using InfluxQL.Services;

namespace InfluxQL.Cli.Schema;

/// <summary>A schema as a JSON file, as docs/schema.md says.</summary>
internal static class SchemaFile
{
    private static readonly JsonWriterOptions s_format = new()
    {
        Indented = true,
        NewLine = "\n",

        // Names of any language stay legible; the file is no part of a page of HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It cannot be read or is no schema; the message says where and what is expected.</exception>
    public static SchemaSnapshot Read(string path)
    {
        ReadOnlyMemory<byte> bytes = InputFile.ReadAll(path);

        // For its error about files that are not in UTF-8.
        Utf8Text.Decode(bytes, path);
        return SchemaFileReader.Read(Utf8Text.WithoutByteOrderMark(bytes.Span), path);
    }

    /// <summary>Writes a schema in the form that <see cref="Read"/> takes, sorted by name, with the end of a line at its end.</summary>
    public static void Write(TextWriter output, SchemaSnapshot snapshot)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_format))
        {
            WriteDatabases(writer, snapshot);
        }

        output.Write(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        output.Write('\n');
    }

    private static void WriteDatabases(Utf8JsonWriter writer, SchemaSnapshot snapshot)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("databases");
        foreach (SchemaDatabase database in snapshot.Databases)
        {
            writer.WriteStartObject(database.Name);
            WriteNames(writer, "retentionPolicies", database.RetentionPolicies);
            writer.WriteStartObject("measurements");
            foreach (SchemaMeasurement measurement in database.Measurements)
            {
                WriteMeasurement(writer, measurement);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteMeasurement(Utf8JsonWriter writer, SchemaMeasurement measurement)
    {
        writer.WriteStartObject(measurement.Name);
        writer.WriteStartObject("fields");
        foreach (SchemaField field in measurement.Fields)
        {
            // A type that no product of today has is as good as unknown.
            writer.WriteString(field.Name, SchemaFileReader.FieldTypes.Contains(field.Type) ? field.Type : null);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("tags");
        foreach (SchemaTag tag in measurement.Tags)
        {
            WriteNames(writer, tag.Name, tag.Values);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter writer, string member, IReadOnlyList<string> names)
    {
        writer.WriteStartArray(member);
        foreach (string name in names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }
}
