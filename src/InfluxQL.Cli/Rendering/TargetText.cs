using InfluxQL.Targets;

namespace InfluxQL.Cli.Rendering;

/// <summary>Writes what targets support.</summary>
internal static class TargetText
{
    private const int MaxNameWidth = 52;

    /// <summary>Writes a table with a column for each target.</summary>
    public static void WriteAll(TextWriter writer)
    {
        IReadOnlyList<TargetProfile> targets = TargetProfiles.All;
        foreach (TargetProfile target in targets)
        {
            string aliases = target.Aliases.Count == 0 ? string.Empty : $" (also {string.Join(", ", target.Aliases)})";
            string isDefault = ReferenceEquals(target, TargetProfiles.Default) ? ", the default" : string.Empty;
            writer.WriteLine($"{target.Id,-18}{target.DisplayName}{aliases}{isDefault}");
        }

        writer.WriteLine();
        TargetTable.All.WriteText(writer);
    }

    /// <summary>Writes one target with the source of each fact.</summary>
    public static void Write(TextWriter writer, TargetProfile target)
    {
        writer.WriteLine($"{target.Id}: {target.DisplayName}");
        WriteRows(writer, "Statements", target.Statements.Where(row => row.Item != StatementForm.Empty).ToList(), StatementForms.GetText);
        WriteRows(writer, "Clauses", target.Clauses, TargetClauses.GetText);
        WriteRows(writer, "Functions", target.Functions, name => name);
        WriteRows(writer, "Liberties of the 1.x dialect", target.Dialect, DialectFeatures.GetText);
    }

    private static void WriteRows<T>(TextWriter writer, string title, IReadOnlyList<TargetRow<T>> rows, Func<T, string> text)
    {
        if (rows.Count == 0)
        {
            return;
        }

        int width = Math.Min(MaxNameWidth, rows.Max(row => text(row.Item).Length)) + 2;
        writer.WriteLine();
        writer.WriteLine(title);
        foreach (TargetRow<T> row in rows)
        {
            writer.WriteLine($"  {text(row.Item).PadRight(width)}{(row.IsSupported ? "yes" : "no ")}  {row.Source}");
        }
    }
}
