using InfluxQL.Diagnostics;
using InfluxQL.Targets;

namespace InfluxQL.Analysis;

/// <summary>How a query is checked. Keep an instance: it holds what is prepared for the checks.</summary>
public sealed class AnalysisOptions
{
    private readonly Dictionary<string, DiagnosticSeverity> _severities = new(StringComparer.OrdinalIgnoreCase);
    private AnalysisPlan? _plan;

    /// <summary>All built-in checks for the default target; comments suppress nothing.</summary>
    public static AnalysisOptions Default { get; } = new();

    /// <summary>The product that is to run the query.</summary>
    public TargetProfile Target { get; init; } = TargetProfiles.Default;

    /// <summary>The time that now() stands for, in nanoseconds since 1970-01-01 UTC; null for the time of the check.</summary>
    public long? Now { get; init; }

    /// <summary>Analyzers of the caller, which run beside the built-in ones.</summary>
    public IReadOnlyList<QueryAnalyzer> Analyzers { get; init; } = [];

    /// <summary>Whether there is advice (IQL4xxx) as well.</summary>
    public bool IncludeAdvice { get; init; } = true;

    /// <summary>
    /// Whether comments such as <c>-- influxql:disable IQL4003</c> suppress advice. Leave it off where the text comes
    /// from a client.
    /// </summary>
    public bool HonorSuppressionComments { get; init; }

    /// <summary>
    /// Severities by ID, in any letter case, that replace the defaults; <see cref="DiagnosticSeverity.Hidden"/> switches
    /// a rule off. Only advice and the rules of a caller can be lowered: what would make a query fail on the server, or
    /// what a policy forbids, stays an error.
    /// </summary>
    public IReadOnlyDictionary<string, DiagnosticSeverity> Severities
    {
        get => _severities;
        init
        {
            foreach (KeyValuePair<string, DiagnosticSeverity> pair in value ?? throw new ArgumentNullException(nameof(value)))
            {
                _severities[pair.Key] = pair.Value;
            }
        }
    }

    internal AnalysisPlan Plan => Volatile.Read(ref _plan) ?? MakePlan();

    /// <summary>The severity that findings of a rule have.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="descriptor"/> is null.</exception>
    public DiagnosticSeverity GetSeverity(DiagnosticDescriptor descriptor)
    {
        if (descriptor is null)
        {
            throw new ArgumentNullException(nameof(descriptor));
        }

        return _severities.Count != 0 && _severities.TryGetValue(descriptor.Id, out DiagnosticSeverity severity)
            ? ProtectedRules.Limit(descriptor, severity)
            : descriptor.DefaultSeverity;
    }

    private AnalysisPlan MakePlan()
    {
        var plan = new AnalysisPlan(this);
        return Interlocked.CompareExchange(ref _plan, plan, null) ?? plan;
    }
}
