using System.Collections.Immutable;
using System.Globalization;
using InfluxQL.Diagnostics;
using Microsoft.CodeAnalysis;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;
using LibraryDescriptor = InfluxQL.Diagnostics.DiagnosticDescriptor;
using LibrarySeverity = InfluxQL.Diagnostics.DiagnosticSeverity;

namespace InfluxQL.CodeAnalysis.Diagnostics;

/// <summary>The library's rules as rules of a compiler: the same IDs, titles and messages.</summary>
internal static class CodeRules
{
    private const string Category = "InfluxQL";
    private const string FirstConfigurationId = "IQL5900";

    private static readonly Dictionary<string, DiagnosticDescriptor> s_rules = Collect();

    /// <summary>All rules that can be broken in C#, without the one of layout.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        s_rules.Values.Where(rule => rule.Id != DiagnosticDescriptors.QueryNotFormatted.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The rule that a query is laid out as the formatter does it.</summary>
    public static DiagnosticDescriptor Layout => s_rules[DiagnosticDescriptors.QueryNotFormatted.Id];

    /// <summary>A finding of the library at a place of the source.</summary>
    public static Diagnostic Create(InfluxQL.Diagnostics.Diagnostic finding, Location location, ImmutableDictionary<string, string?>? properties = null) =>
        Diagnostic.Create(s_rules[finding.Id], location, properties, finding.Arguments.Select(Invariant).ToArray());

    /// <summary>A finding of the analyzer itself.</summary>
    public static Diagnostic Create(LibraryDescriptor rule, Location location, params string[] arguments) =>
        Diagnostic.Create(s_rules[rule.Id], location, arguments);

    /// <summary>A finding of the analyzer itself with a severity of its own.</summary>
    public static Diagnostic Create(LibraryDescriptor rule, Location location, DiagnosticSeverity severity, params string[] arguments) =>
        Diagnostic.Create(s_rules[rule.Id], location, severity, null, null, arguments);

    private static Dictionary<string, DiagnosticDescriptor> Collect()
    {
        var rules = new Dictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach (LibraryDescriptor rule in DiagnosticDescriptors.All)
        {
            if (IsAboutCode(rule))
            {
                rules.Add(rule.Id, Convert(rule));
            }
        }

        return rules;
    }

    // Requests, line protocol and policies have no place in a query's text.
    private static bool IsAboutCode(LibraryDescriptor rule) => rule.Category is
        DiagnosticCategories.Syntax or DiagnosticCategories.Limits or DiagnosticCategories.Target
        or DiagnosticCategories.Semantics or DiagnosticCategories.Advice or DiagnosticCategories.CSharp;

    private static DiagnosticDescriptor Convert(LibraryDescriptor rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        Category,
        Severity(rule.DefaultSeverity),
        isEnabledByDefault: true,
        description: null,
        helpLinkUri: rule.HelpLink,
        customTags: string.CompareOrdinal(rule.Id, FirstConfigurationId) > 0 ? [WellKnownDiagnosticTags.CompilationEnd] : []);

    // A query is a warning even where the server would refuse it: the text need not be sent, and a build goes on.
    private static DiagnosticSeverity Severity(LibrarySeverity severity) => severity switch
    {
        LibrarySeverity.Error or LibrarySeverity.Warning => DiagnosticSeverity.Warning,
        LibrarySeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    private static object Invariant(object? argument) => System.Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "";
}
