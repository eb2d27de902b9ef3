using System.Reflection;

namespace InfluxQL.Diagnostics;

/// <summary>The catalogue of all rules. Each range of IDs has a file of its own.</summary>
public static partial class DiagnosticDescriptors
{
    // Made when first asked for: the fields of the other files are set by then.
    private static readonly Lazy<IReadOnlyList<DiagnosticDescriptor>> s_all = new(Collect);

    /// <summary>All rules, by ID.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => s_all.Value;

    /// <summary>The rule with an ID; null if there is none.</summary>
    public static DiagnosticDescriptor? Find(string id)
    {
        foreach (DiagnosticDescriptor descriptor in All)
        {
            if (descriptor.Id == id)
            {
                return descriptor;
            }
        }

        return null;
    }

    private static IReadOnlyList<DiagnosticDescriptor> Collect()
    {
        var all = new List<DiagnosticDescriptor>();
        foreach (PropertyInfo property in typeof(DiagnosticDescriptors).GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            if (property.PropertyType == typeof(DiagnosticDescriptor))
            {
                all.Add((DiagnosticDescriptor)property.GetValue(null)!);
            }
        }

        all.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return all.AsReadOnly();
    }
}
