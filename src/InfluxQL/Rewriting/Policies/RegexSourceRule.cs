using InfluxQL.Rewriting.Policies.Regexes;
using InfluxQL.Targets;

namespace InfluxQL.Rewriting.Policies;

/// <summary>Says whether a regular expression may stand for measurements under lists of names.</summary>
internal static class RegexSourceRule
{
    /// <summary>Why the pattern does not pass; null if it does.</summary>
    public static string? FindReason(string pattern, NameRules rules)
    {
        PatternNode? root = PatternReader.Read(pattern);
        if (root is null)
        {
            return "it uses a form that is not followed";
        }

        if (rules.Allowed is not null)
        {
            if (AnchoredLiterals.Of(root) is not { } names)
            {
                return "only an alternation of whole names such as /^(a|b)$/ can be compared with the allowed ones";
            }

            foreach (string name in names)
            {
                if (!rules.Permits(name))
                {
                    return $"it matches {name}";
                }
            }

            return null;
        }

        if (PatternAutomaton.Build(root) is not { } automaton)
        {
            return "it is too large to be followed";
        }

        foreach (string entry in rules.Denied)
        {
            bool isPrefix = entry.EndsWith("*", StringComparison.Ordinal);
            if (isPrefix ? automaton.MayMatchWithPrefix(entry.Substring(0, entry.Length - 1)) : automaton.MayMatch(entry))
            {
                return $"it may match {entry}";
            }
        }

        return null;
    }
}
