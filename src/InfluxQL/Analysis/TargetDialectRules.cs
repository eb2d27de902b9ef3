using InfluxQL.Diagnostics;

namespace InfluxQL.Analysis;

/// <summary>The rules about what a target's parser cannot read although the language has it.</summary>
internal static class TargetDialectRules
{
    private static readonly HashSet<string> s_ids =
    [
        DiagnosticDescriptors.InfinityNotReadable.Id,
        DiagnosticDescriptors.QuotedFunctionNameNotReadable.Id,
        DiagnosticDescriptors.RegexArgumentNotLast.Id,
        DiagnosticDescriptors.BindParameterNotReadable.Id,
        DiagnosticDescriptors.OrderByOnShowNotReadable.Id,
        DiagnosticDescriptors.TimeZoneNameNotReadable.Id,
        DiagnosticDescriptors.QuotedCastTypeNotReadable.Id,
        DiagnosticDescriptors.TrailingDotNotReadable.Id,
        DiagnosticDescriptors.KeyNotEqualSignNotReadable.Id,
        DiagnosticDescriptors.LimitTooLarge.Id,
        DiagnosticDescriptors.DimensionNotReadable.Id,
        DiagnosticDescriptors.WildcardConditionNotReadable.Id,
        DiagnosticDescriptors.CallInConditionNotReadable.Id,
    ];

    public static bool Contains(DiagnosticDescriptor rule) => s_ids.Contains(rule.Id);
}
