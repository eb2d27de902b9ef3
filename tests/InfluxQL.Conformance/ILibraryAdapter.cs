using System.Text.Json;

namespace InfluxQL.Conformance;

/// <summary>A parser that can be compared with another: the library, or the Go reference.</summary>
public interface ILibraryAdapter
{
    /// <summary>Parses a query.</summary>
    /// <param name="query">The query's text.</param>
    /// <param name="parameters">The bind parameters, a JSON object, or null for none.</param>
    ParseOutcome Parse(string query, JsonElement? parameters = null);
}
