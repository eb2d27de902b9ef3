using InfluxQL.Targets;

namespace InfluxQL.Cli.Rendering;

/// <summary>Writes what targets support.</summary>
internal static class TargetTable
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

        WriteSection(writer, "Statement", targets, StatementForms.All.Where(form => form != StatementForm.Empty), StatementForms.GetText, (target, form) => target.Supports(form));
        WriteSection(writer, "Clause", targets, TargetClauses.All, TargetClauses.GetText, (target, clause) => target.SupportsClause(clause));
        WriteSection(writer, "Function", targets, FunctionNames(targets), name => name, (target, name) => target.SupportsFunction(name));
        WriteSection(writer, "Liberty of the 1.x dialect", targets, DialectFeatures.All, DialectFeatures.GetText, (target, feature) => target.Supports(feature));
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

    private static SortedSet<string> FunctionNames(IReadOnlyList<TargetProfile> targets)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TargetProfile target in targets)
        {
            names.UnionWith(target.Functions.Select(row => row.Item));
        }

        return names;
    }

    private static void WriteSection<T>(
        TextWriter writer,
        string title,
        IReadOnlyList<TargetProfile> targets,
        IEnumerable<T> items,
        Func<T, string> text,
        Func<TargetProfile, T, bool> supports)
    {
        List<T> list = items.ToList();
        int width = Math.Min(MaxNameWidth, Math.Max(title.Length, list.Max(item => text(item).Length))) + 2;
        writer.WriteLine();
        WriteCells(writer, title, width, targets, target => target.Id);
        foreach (T item in list)
        {
            WriteCells(writer, text(item), width, targets, target => supports(target, item) ? "yes" : "-");
        }
    }

    private static void WriteCells(TextWriter writer, string name, int width, IReadOnlyList<TargetProfile> targets, Func<TargetProfile, string> cell)
    {
        // A long name has a line of its own.
        if (name.Length > width - 2)
        {
            writer.WriteLine(name);
            name = string.Empty;
        }

        string cells = string.Concat(targets.Select(target => cell(target).PadRight(target.Id.Length + 2)));
        writer.WriteLine($"{name.PadRight(width)}{cells}".TrimEnd());
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
