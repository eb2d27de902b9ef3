using InfluxQL.Syntax;

namespace InfluxQL.Targets;

/// <summary>What the targets run, as a table: a column per target, a row per statement, clause, function and liberty of the dialect.</summary>
public sealed class TargetTable
{
    private readonly TargetProfile[] _profiles;

    /// <summary>Makes a table.</summary>
    /// <param name="profiles">The columns.</param>
    /// <exception cref="ArgumentNullException"><paramref name="profiles"/> is null.</exception>
    public TargetTable(IEnumerable<TargetProfile> profiles)
    {
        _profiles = [.. profiles ?? throw new ArgumentNullException(nameof(profiles))];
        Sections = Array.AsReadOnly<TargetTableSection>(
        [
            new("Statements", MakeRows(GetForms(), StatementForms.GetText, (profile, form) => profile.Supports(form))),
            new("Clauses", MakeRows(TargetClauses.All, TargetClauses.GetText, (profile, clause) => profile.SupportsClause(clause))),
            new("Functions", MakeRows(GetFunctions(), name => name, (profile, name) => profile.SupportsFunction(name))),
            new("What the parser reads", MakeRows(DialectFeatures.All, DialectFeatures.GetText, (profile, feature) => profile.Supports(feature))),
        ]);
    }

    /// <summary>The table of all built-in profiles.</summary>
    public static TargetTable All { get; } = new(TargetProfiles.All);

    /// <summary>The columns.</summary>
    public IReadOnlyList<TargetProfile> Profiles => _profiles;

    /// <summary>The parts of the table.</summary>
    public IReadOnlyList<TargetTableSection> Sections { get; }

    /// <summary>Writes the table as a page in Markdown, with the sources of its rows. Lines end with a line feed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteMarkdown(TextWriter writer)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }

        writer.Write("# Targets\n\nWhat each target runs. What a profile does not list is refused. `influxql targets` prints the same table.\n");
        foreach (TargetTableSection section in Sections)
        {
            writer.Write($"\n## {section.Title}\n\n| |");
            WriteCells(writer, profile => $" {profile.Id} |");
            writer.Write("\n|---|");
            WriteCells(writer, _ => "---|");
            foreach (TargetTableRow row in section.Rows)
            {
                writer.Write($"\n| {row.Name} |");
                foreach (bool isSupported in row.Cells)
                {
                    writer.Write(isSupported ? " yes |" : " – |");
                }
            }

            writer.Write("\n");
        }

        writer.Write("\n## Sources\n\nEach row of a profile names its source. These are the sources of each target:\n");
        foreach (TargetProfile profile in _profiles)
        {
            writer.Write($"\n- `{profile.Id}` ({profile.DisplayName}{GetAliases(profile)}): {string.Join("; ", GetSources(profile))}.");
        }

        writer.Write("\n");
    }

    /// <summary>Writes the table as text in columns. Lines end with a line feed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteText(TextWriter writer)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }

        for (int i = 0; i < Sections.Count; i++)
        {
            TargetTableSection section = Sections[i];
            int width = section.Title.Length;
            foreach (TargetTableRow row in section.Rows)
            {
                width = Math.Max(width, row.Name.Length);
            }

            writer.Write(i == 0 ? string.Empty : "\n");
            writer.Write(section.Title.PadRight(width));
            WriteCells(writer, profile => $"  {profile.Id}");
            writer.Write("\n");
            foreach (TargetTableRow row in section.Rows)
            {
                writer.Write(WithoutTrailingSpace(row, width));
                writer.Write("\n");
            }
        }
    }

    private static IEnumerable<StatementForm> GetForms()
    {
        foreach (StatementForm form in StatementForms.All)
        {
            // An empty statement is no statement to a reader.
            if (form != StatementForm.Empty)
            {
                yield return form;
            }
        }
    }

    private static string GetAliases(TargetProfile profile) =>
        profile.Aliases.Count == 0 ? string.Empty : $", also `{string.Join("`, `", profile.Aliases)}`";

    private static List<string> GetSources(TargetProfile profile)
    {
        var sources = new List<string>();
        AddSources(sources, profile.Statements);
        AddSources(sources, profile.Clauses);
        AddSources(sources, profile.Functions);
        AddSources(sources, profile.Dialect);
        return sources;
    }

    private static void AddSources<T>(List<string> sources, IReadOnlyList<TargetRow<T>> rows)
    {
        foreach (TargetRow<T> row in rows)
        {
            if (!sources.Contains(row.Source))
            {
                sources.Add(row.Source);
            }
        }
    }

    private string WithoutTrailingSpace(TargetTableRow row, int width)
    {
        string line = row.Name.PadRight(width);
        for (int i = 0; i < _profiles.Length; i++)
        {
            line += "  " + (row.Cells[i] ? "yes" : "-").PadRight(_profiles[i].Id.Length);
        }

        return line.TrimEnd();
    }

    private void WriteCells(TextWriter writer, Func<TargetProfile, string> makeCell)
    {
        foreach (TargetProfile profile in _profiles)
        {
            writer.Write(makeCell(profile));
        }
    }

    private IReadOnlyList<string> GetFunctions()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TargetProfile profile in _profiles)
        {
            foreach (TargetRow<string> row in profile.Functions)
            {
                names.Add(row.Item);
            }
        }

        return [.. names];
    }

    private IReadOnlyList<TargetTableRow> MakeRows<T>(IEnumerable<T> items, Func<T, string> getName, Func<TargetProfile, T, bool> isSupported)
    {
        var rows = new List<TargetTableRow>();
        foreach (T item in items)
        {
            rows.Add(new TargetTableRow(getName(item), Array.ConvertAll(_profiles, profile => isSupported(profile, item))));
        }

        return rows.AsReadOnly();
    }
}
