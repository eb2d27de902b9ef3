using System.Text.Json;
using InfluxQL.Gateway.Streams;
using Nerdbank.MessagePack;

namespace InfluxQL.Gateway.Responses;

/// <summary>Writes the parts of a v1 answer in MessagePack, member by member in the order of InfluxDB 1.x.</summary>
internal static class MessagePackParts
{
    /// <summary>Writes what stands before the results.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="count">The number of results.</param>
    /// <param name="error">The error of the whole, a JSON string, which follows the results; null for none.</param>
    public static void WriteDocumentStart(PooledBuffer output, int count, byte[]? error)
    {
        var writer = new MessagePackWriter(output);
        writer.WriteMapHeader(error is null ? 1 : 2);
        writer.WriteString("results"u8);
        writer.WriteArrayHeader(count);
        writer.Flush();
    }

    /// <summary>Writes the member <c>error</c>.</summary>
    public static void WriteError(PooledBuffer output, byte[] error)
    {
        var writer = new MessagePackWriter(output);
        writer.WriteString("error"u8);
        MessagePackValues.WriteText(ref writer, error);
        writer.Flush();
    }

    /// <summary>Writes what stands before the series of a result.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="statementId">The ID of the statement.</param>
    /// <param name="seriesCount">The number of series.</param>
    /// <param name="isPartial">Whether <see cref="WritePartial"/> follows the series.</param>
    /// <param name="error">The error, which <see cref="WriteError"/> writes behind the series; null for none.</param>
    /// <param name="messages">The messages, a JSON array; null for none.</param>
    public static void WriteResultStart(
        PooledBuffer output, int statementId, int seriesCount, bool isPartial, byte[]? error, byte[]? messages)
    {
        bool hasSeries = error is null || seriesCount > 0;
        var writer = new MessagePackWriter(output);
        writer.WriteMapHeader(1 + One(messages is not null) + One(hasSeries) + One(isPartial) + One(error is not null));
        writer.WriteString("statement_id"u8);
        MessagePackValues.WriteInteger(ref writer, statementId);
        if (messages is not null)
        {
            WriteMessages(ref writer, messages);
        }

        if (hasSeries)
        {
            writer.WriteString("series"u8);
            writer.WriteArrayHeader(seriesCount);
        }

        writer.Flush();
    }

    /// <summary>Writes what stands before the rows of a series.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="head">The series.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="isPartial">Whether <see cref="WritePartial"/> follows the rows.</param>
    public static void WriteSeriesStart(PooledBuffer output, SeriesHead head, int rowCount, bool isPartial)
    {
        var writer = new MessagePackWriter(output);
        writer.WriteMapHeader(2 + One(!head.Name.IsEmpty) + One(!head.Tags.IsEmpty) + One(isPartial));
        if (!head.Name.IsEmpty)
        {
            writer.WriteString("name"u8);
            MessagePackValues.WriteText(ref writer, head.Name);
        }

        if (!head.Tags.IsEmpty)
        {
            writer.WriteString("tags"u8);
            MessagePackValues.WriteMap(ref writer, head.Tags);
        }

        writer.WriteString("columns"u8);
        MessagePackValues.WriteTexts(ref writer, head.Columns, head.ColumnCount);
        writer.WriteString("values"u8);
        writer.WriteArrayHeader(rowCount);
        writer.Flush();
    }

    /// <summary>Writes a row.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="row">A JSON array of scalars.</param>
    /// <param name="hasTime">Whether the first value is a time.</param>
    /// <param name="converter">Turns the time; null where it stays.</param>
    public static void WriteRow(PooledBuffer output, ReadOnlySpan<byte> row, bool hasTime, TimestampConverter? converter)
    {
        Span<byte> converted = stackalloc byte[TimestampConverter.MaximumLength];
        var writer = new MessagePackWriter(output);
        var counted = new JsonCellEnumerator(row);
        int count = 0;
        while (counted.MoveNext())
        {
            count++;
        }

        writer.WriteArrayHeader(count);
        var cells = new JsonCellEnumerator(row);
        for (bool isTime = hasTime; cells.MoveNext(); isTime = false)
        {
            if (!isTime)
            {
                MessagePackValues.WriteScalar(ref writer, cells.Current);
            }
            else if (converter is null)
            {
                MessagePackValues.WriteTime(ref writer, cells.Current);
            }
            else
            {
                MessagePackValues.WriteTime(ref writer, converted[..converter.Convert(cells.Current, converted)]);
            }
        }

        writer.Flush();
    }

    /// <summary>Writes the member <c>partial</c>.</summary>
    public static void WritePartial(PooledBuffer output)
    {
        var writer = new MessagePackWriter(output);
        writer.WriteString("partial"u8);
        writer.Write(true);
        writer.Flush();
    }

    private static void WriteMessages(ref MessagePackWriter writer, byte[] messages)
    {
        using JsonDocument document = JsonDocument.Parse(messages);
        writer.WriteString("messages"u8);
        writer.WriteArrayHeader(document.RootElement.GetArrayLength());
        foreach (JsonElement message in document.RootElement.EnumerateArray())
        {
            writer.WriteMapHeader(2);
            writer.WriteString("level"u8);
            writer.Write(TextOf(message, "level"));
            writer.WriteString("text"u8);
            writer.Write(TextOf(message, "text"));
        }
    }

    private static string TextOf(JsonElement message, string name) =>
        message.ValueKind == JsonValueKind.Object
        && message.TryGetProperty(name, out JsonElement text)
        && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : "";

    private static int One(bool condition) => condition ? 1 : 0;
}
