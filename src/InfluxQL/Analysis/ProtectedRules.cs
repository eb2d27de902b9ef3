using InfluxQL.Diagnostics;

namespace InfluxQL.Analysis;

/// <summary>
/// Which rules neither a comment nor configuration can weaken. In a gateway the text comes from the client, who must
/// not be able to switch a check off.
/// </summary>
internal static class ProtectedRules
{
    /// <summary>The severity that a rule gets where another one is asked for.</summary>
    public static DiagnosticSeverity Limit(DiagnosticDescriptor rule, DiagnosticSeverity asked) =>
        asked < rule.DefaultSeverity && IsProtected(rule) ? rule.DefaultSeverity : asked;

    /// <summary>Whether a comment in the text may suppress findings of a rule.</summary>
    public static bool CommentMaySuppress(DiagnosticDescriptor rule) => rule.Category == DiagnosticCategories.Advice;

    private static bool IsProtected(DiagnosticDescriptor rule) => rule.Category is
        DiagnosticCategories.Syntax or DiagnosticCategories.Limits or DiagnosticCategories.Target
        or DiagnosticCategories.Semantics or DiagnosticCategories.Request or DiagnosticCategories.Policy;
}
