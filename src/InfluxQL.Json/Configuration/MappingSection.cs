using InfluxQL.Rewriting;

namespace InfluxQL.Json.Configuration;

/// <summary>Reads the member <c>dbrp</c>.</summary>
internal static class MappingSection
{
    public static DatabaseMapping Read(ConfigurationMember section)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members = section.ReadObject("autogen", "mappings", "defaults");
        bool keepsAutogen = members.TryGetValue("autogen", out ConfigurationMember autogen) && autogen.ReadChoice(("drop", false), ("keep", true));
        try
        {
            return new DatabaseMapping(
                keepsAutogen,
                members.TryGetValue("mappings", out ConfigurationMember mappings) ? mappings.ReadArray().Select(ReadEntry).ToList() : [],
                members.TryGetValue("defaults", out ConfigurationMember defaults) ? defaults.ReadTexts() : []);
        }
        catch (ArgumentException exception)
        {
            throw section.Wrong($"contradicts itself: {Sentence(exception)}");
        }
    }

    private static DatabaseMappingEntry ReadEntry(ConfigurationMember entry)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members = entry.ReadObject("db", "rp", "database");
        return members.TryGetValue("db", out ConfigurationMember db) && members.TryGetValue("database", out ConfigurationMember database)
            ? new DatabaseMappingEntry(db.ReadText(), members.TryGetValue("rp", out ConfigurationMember rp) ? rp.ReadText() : null, database.ReadText())
            : throw entry.Wrong("needs the members db and database");
    }

    // The message of the exception ends with a full stop and the name of the argument.
    private static string Sentence(ArgumentException exception)
    {
        int end = exception.Message.IndexOf(" (Parameter", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
    }
}
