using System.Globalization;
using InfluxQL.CodeAnalysis.Detection;
using InfluxQL.CodeAnalysis.Diagnostics;
using InfluxQL.Diagnostics;
using InfluxQL.Targets;
using Microsoft.CodeAnalysis;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace InfluxQL.CodeAnalysis.Configuration;

/// <summary>What is wrong with settings. It has no place in a file, since compilers do not say where a setting stands.</summary>
internal static class ConfigurationFindings
{
    /// <summary>What is wrong with the settings of some files.</summary>
    public static IEnumerable<Diagnostic> Of(CodeSettings settings, Compilation compilation)
    {
        if (settings.Target is { } target && TargetProfiles.Find(target) is null)
        {
            yield return CodeRules.Create(
                DiagnosticDescriptors.UnknownConfiguredTarget,
                Location.None,
                target,
                TargetProfiles.Default.Id,
                string.Join(", ", TargetProfiles.All.SelectMany(profile => profile.Aliases.Prepend(profile.Id))));
        }

        if (settings.Advice is { } advice
            && !string.Equals(advice, "true", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(advice, "false", StringComparison.OrdinalIgnoreCase))
        {
            yield return CodeRules.Create(DiagnosticDescriptors.ConfiguredSwitchNotReadable, Location.None, CodeSettings.AdviceKey, advice);
        }

        if (settings.Sinks is { } sinks)
        {
            SinkList list = SinkList.Parse(sinks);
            if (list.Error is { } error)
            {
                yield return CodeRules.Create(
                    DiagnosticDescriptors.ConfiguredSinksNotReadable,
                    Location.None,
                    error.Character.ToString(CultureInfo.InvariantCulture),
                    error.Reason);
            }

            foreach (ConfiguredSink sink in list.Sinks)
            {
                if (ConfiguredSymbols.WhatIsMissing(sink, compilation) is { } missing)
                {
                    yield return CodeRules.Create(
                        DiagnosticDescriptors.ConfiguredSinkNotFound,
                        Location.None,
                        ConfiguredSymbols.HasNamespace(sink, compilation) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                        sink.ToString(),
                        missing);
                }
            }
        }
    }
}
