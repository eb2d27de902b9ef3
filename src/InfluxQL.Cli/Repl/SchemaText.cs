using InfluxQL.Cli.Rendering;
using InfluxQL.Services;

namespace InfluxQL.Cli.Repl;

/// <summary>Shows the names that completion knows.</summary>
internal static class SchemaText
{
    /// <summary>Writes databases, and the measurements of the one that is chosen with their fields and tags.</summary>
    public static void Write(ReplSession session)
    {
        if (session.Queries.Schema is not { } source)
        {
            session.Say("No names are known. \\connect URL takes them from a server, \\schema file FILE from a file.");
            return;
        }

        SchemaSnapshot schema = source.Snapshot;
        if (source.LastError is { } error)
        {
            session.Say($"Not all names could be read: {VisibleText.Of(error)}");
        }

        session.ShowLong(writer =>
        {
            writer.WriteLine(schema.Databases.Count == 0
                ? "No databases are known."
                : $"Databases: {string.Join(", ", schema.Databases.Select(database => VisibleText.Of(database.Name)))}");
            if (session.Queries.Database is { } chosen && schema.FindDatabase(chosen) is { } current)
            {
                WriteDatabase(writer, session.Style, current);
            }
        });
    }

    private static void WriteDatabase(TextWriter writer, AnsiStyle style, SchemaDatabase database)
    {
        foreach (SchemaMeasurement measurement in database.Measurements)
        {
            writer.WriteLine(style.Paint(AnsiStyle.Bold, VisibleText.Of(measurement.Name)));
            WriteNames(writer, "fields", measurement.Fields.Select(field => field.Type is null ? VisibleText.Of(field.Name) : $"{VisibleText.Of(field.Name)} {style.Paint(AnsiStyle.Faint, VisibleText.Of(field.Type))}"));
            WriteNames(writer, "tags", measurement.Tags.Select(tag => VisibleText.Of(tag.Name)));
        }
    }

    private static void WriteNames(TextWriter writer, string kind, IEnumerable<string> names)
    {
        string joined = string.Join(", ", names);
        if (joined.Length > 0)
        {
            writer.WriteLine($"  {kind}: {joined}");
        }
    }
}
