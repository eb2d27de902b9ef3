using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Json.Configuration;

/// <summary>Reads the member <c>profile</c>: a target, and what is allowed or forbidden beyond it.</summary>
internal static class ProfileSection
{
    /// <summary>Reads the profile.</summary>
    /// <param name="section">The member.</param>
    /// <param name="target">The target to start from; null for the one that the member names.</param>
    public static TargetProfile Read(ConfigurationMember section, TargetProfile? target)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members = section.ReadObject("target", "allow", "forbid");
        TargetProfile named = members.TryGetValue("target", out ConfigurationMember id)
            ? TargetProfiles.Find(id.ReadText()) ?? throw id.Wrong($"names no target; there are {string.Join(", ", TargetProfiles.All.Select(profile => profile.Id))}")
            : TargetProfiles.Default;
        TargetProfile start = target ?? named;
        if (members.Count == 0 || (members.Count == 1 && members.ContainsKey("target")))
        {
            return start;
        }

        return start.With($"{start.Id}-configured", builder =>
        {
            if (members.TryGetValue("allow", out ConfigurationMember allow))
            {
                Change(allow, forms => builder.Allow(forms), clauses => builder.AllowClauses(clauses), functions => builder.AllowFunctions(functions));
            }

            if (members.TryGetValue("forbid", out ConfigurationMember forbid))
            {
                Change(forbid, forms => builder.Forbid(forms), clauses => builder.ForbidClauses(clauses), functions => builder.ForbidFunctions(functions));
            }
        });
    }

    private static void Change(
        ConfigurationMember section,
        Action<StatementForm[]> statements,
        Action<SyntaxKind[]> clauses,
        Action<string[]> functions)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members = section.ReadObject("statements", "clauses", "functions");
        if (members.TryGetValue("statements", out ConfigurationMember forms))
        {
            statements([.. forms.ReadArray().Select(member => Find(member, StatementForms.All, StatementForms.GetText))]);
        }

        if (members.TryGetValue("clauses", out ConfigurationMember kinds))
        {
            clauses([.. kinds.ReadArray().Select(member => Find(member, TargetClauses.All, TargetClauses.GetText))]);
        }

        if (members.TryGetValue("functions", out ConfigurationMember names))
        {
            functions(names.ReadTextArray());
        }
    }

    private static T Find<T>(ConfigurationMember member, IReadOnlyList<T> all, Func<T, string> text)
    {
        string wanted = member.ReadText();
        foreach (T item in all)
        {
            if (text(item).Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return item;
            }
        }

        throw member.Wrong($"is unknown; there are {string.Join(", ", all.Select(text))}");
    }
}
