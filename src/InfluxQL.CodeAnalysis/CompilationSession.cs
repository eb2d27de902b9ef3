using System.Collections.Concurrent;
using InfluxQL.Analysis;
using InfluxQL.CodeAnalysis.Configuration;
using InfluxQL.CodeAnalysis.Detection;
using InfluxQL.CodeAnalysis.Diagnostics;
using InfluxQL.CodeAnalysis.Flow;
using InfluxQL.CodeAnalysis.Injection;
using InfluxQL.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using EmbeddedText = InfluxQL.CodeAnalysis.Mapping.EmbeddedText;

namespace InfluxQL.CodeAnalysis;

/// <summary>The analysis of one compilation. Files are analysed at the same time on several threads.</summary>
internal sealed class CompilationSession
{
    // Options hold what is prepared for the checks, and there are few of them.
    private static readonly ConcurrentDictionary<CodeSettings, AnalysisOptions> s_options = new();

    private readonly ConcurrentDictionary<CodeSettings, SinkRules> _rules = new();
    private readonly Compilation _compilation;
    private readonly AnalyzerConfigOptionsProvider _configuration;
    private readonly object _gate = new();
    private SinkRules? _commonRules;

    public CompilationSession(Compilation compilation, AnalyzerOptions options)
    {
        _compilation = compilation;
        _configuration = options.AnalyzerConfigOptionsProvider;
    }

    /// <summary>Reports what is wrong in a file.</summary>
    public void Analyze(SemanticModelAnalysisContext context)
    {
        // Two calls may send the same query.
        var reported = new HashSet<(string, Location)>();
        foreach (QueryFinding finding in Find(context.SemanticModel, context.CancellationToken))
        {
            if (reported.Add((finding.Diagnostic.Id, finding.Diagnostic.Location)))
            {
                context.ReportDiagnostic(finding.Diagnostic);
            }
        }
    }

    /// <summary>What is wrong in a file, query by query.</summary>
    public IEnumerable<QueryFinding> Find(SemanticModel model, CancellationToken cancellationToken)
    {
        CodeSettings settings = CodeSettings.Of(_configuration.GetOptions(model.SyntaxTree));
        return Sites(model, settings, cancellationToken).SelectMany(site => Check(site, settings, model, cancellationToken));
    }

    /// <summary>The whole queries of a file.</summary>
    public IEnumerable<EmbeddedText> Queries(SemanticModel model, CancellationToken cancellationToken) =>
        Sites(model, CodeSettings.Of(_configuration.GetOptions(model.SyntaxTree)), cancellationToken)
            .SelectMany(site => QueryExpressions.Of(site.Expression, model, cancellationToken))
            .Where(query => query.IsWhole)
            .Select(query => EmbeddedText.TryCreate(query.Expression, model, cancellationToken))
            .OfType<EmbeddedText>();

    /// <summary>Reports what is wrong with the settings, once for all files.</summary>
    public void ReportConfiguration(CompilationAnalysisContext context)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (CodeSettings settings in _rules.Keys)
        {
            foreach (Diagnostic diagnostic in ConfigurationFindings.Of(settings, context.Compilation))
            {
                if (reported.Add(diagnostic.ToString()))
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        }
    }

    private static IEnumerable<QueryFinding> Check(QuerySite site, CodeSettings settings, SemanticModel model, CancellationToken cancellationToken)
    {
        AnalysisOptions options = s_options.GetOrAdd(settings with { Sinks = null }, key => key.ToAnalysisOptions());
        foreach (QueryExpression query in QueryExpressions.Of(site.Expression, model, cancellationToken))
        {
            if (query.IsWhole && EmbeddedText.TryCreate(query.Expression, model, cancellationToken) is { } text)
            {
                foreach ((InfluxQL.Diagnostics.Diagnostic finding, Diagnostic diagnostic) in QueryCheck.Run(text, site.IsSafe, options, model, cancellationToken))
                {
                    yield return new QueryFinding(diagnostic, query, text, finding);
                }
            }

            if (!site.IsSafe)
            {
                foreach (ExpressionSyntax value in UnknownValues.Find(query, model, cancellationToken))
                {
                    yield return new QueryFinding(CodeRules.Create(DiagnosticDescriptors.ValueInQueryText, value.GetLocation(), ShortText.Of(value)), query);
                }
            }
        }
    }

    private IReadOnlyList<QuerySite> Sites(SemanticModel model, CodeSettings settings, CancellationToken cancellationToken) =>
        QueryDetector.Find(model, RulesFor(settings, cancellationToken), cancellationToken);

    private SinkRules RulesFor(CodeSettings settings, CancellationToken cancellationToken)
    {
        if (!_rules.TryGetValue(settings, out SinkRules? rules))
        {
            SinkRules common = CommonRules(cancellationToken);
            rules = _rules.GetOrAdd(settings, key => key.Sinks is null ? common : common.With(SinkList.Parse(key.Sinks).Sinks));
        }

        return rules;
    }

    private SinkRules CommonRules(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _commonRules ??= SinkRules.Of(_compilation, cancellationToken);
        }
    }
}
