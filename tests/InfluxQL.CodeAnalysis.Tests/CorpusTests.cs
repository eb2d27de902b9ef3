using System.Collections.Immutable;
using System.Text;
using InfluxQL.Analysis;
using InfluxQL.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using SyntaxTree = InfluxQL.Syntax.SyntaxTree;

namespace InfluxQL.CodeAnalysis;

/// <summary>
/// Every query of the corpora as C# in each form of a literal: the findings are those of <c>influxql check</c>, each where
/// the characters that it is about stand in the source.
/// </summary>
public class CorpusTests
{
    private const int QueriesPerFile = 200;

    // What the tool checks with: the default target, and comments that may suppress advice.
    private static readonly AnalysisOptions s_toolOptions = new() { HonorSuppressionComments = true };

    [CorpusFact]
    public async Task The_findings_are_those_of_the_tool_at_the_mapped_place()
    {
        List<string> queries = [.. Corpus.VerdictFiles.SelectMany(Corpus.Read).Select(row => row.Query).Distinct(StringComparer.Ordinal)];
        queries.Count.ShouldBeGreaterThan(1000);
        var failures = new List<string>();
        int checkedQueries = 0;
        int findings = 0;
        foreach (string form in CSharpForms.Names)
        {
            List<(string Query, string Literal)> literals = [.. queries
                .Select(query => (query, CSharpForms.Write(form, query)!))
                .Where(pair => pair.Item2 is not null)];
            List<Wrapped> files = [.. literals.Chunk(QueriesPerFile).Select((chunk, index) => Wrapped.Create(form, index, chunk))];
            ImmutableArray<Diagnostic> reported = await Analyze(files.Select(file => file.Tree));
            ILookup<Microsoft.CodeAnalysis.SyntaxTree, Diagnostic> byTree = reported.ToLookup(diagnostic => diagnostic.Location.SourceTree!);
            foreach (Wrapped file in files)
            {
                checkedQueries += file.Sites.Count;
                findings += Compare(form, file, byTree[file.Tree], failures);
            }
        }

        string.Join("\n", failures.Take(20)).ShouldBeEmpty($"{failures.Count} differences");
        checkedQueries.ShouldBeGreaterThan(queries.Count * 6);
        findings.ShouldBeGreaterThan(checkedQueries);
    }

    private static int Compare(string form, Wrapped file, IEnumerable<Diagnostic> reported, List<string> failures)
    {
        int findings = 0;
        List<Diagnostic> sorted = [.. reported.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
        int next = 0;
        foreach ((string query, int start, int end) in file.Sites)
        {
            var found = new List<Diagnostic>();
            while (next < sorted.Count && sorted[next].Location.SourceSpan.Start < end)
            {
                found.Add(sorted[next++]);
            }

            List<InfluxQL.Diagnostics.Diagnostic> expected = [.. QueryAnalysis.Run(SyntaxTree.ParseText(query), s_toolOptions).Diagnostics
                .GroupBy(finding => (finding.Id, finding.Span)).Select(group => group.First())];
            findings += expected.Count;
            foreach (InfluxQL.Diagnostics.Diagnostic finding in expected)
            {
                // The same ID and message, on the characters that the finding is about, or on the whole literal.
                Diagnostic? same = found.FirstOrDefault(diagnostic =>
                    diagnostic.Id == finding.Id && diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture) == finding.Message && IsAt(form, file, diagnostic, finding.Span, query, start, end));
                if (same is null)
                {
                    failures.Add($"{form}: {query}: {finding} is not among {string.Join("; ", found)}");
                }
                else
                {
                    found.Remove(same);
                }
            }

            failures.AddRange(found.Select(extra => $"{form}: {query}: {extra} is not expected"));
        }

        return findings;
    }

    private static bool IsAt(string form, Wrapped file, Diagnostic diagnostic, TextSpan span, string query, int start, int end)
    {
        Microsoft.CodeAnalysis.Text.TextSpan place = diagnostic.Location.SourceSpan;
        if (place.Start == start && place.End == end)
        {
            // The whole is marked only where a part of a concatenation, or of a character, cannot be.
            return form is "concatenation" || CSharpForms.Write(form, query)!.Length != query.Length + 2;
        }

        string marked = file.Text.Substring(place.Start, place.Length);
        string expected = query.Substring(span.Start, span.Length);
        if (CSharpForms.Opening(form) is { } opening && place.Start != start + opening.Length + CSharpForms.Inner(form, query[..span.Start]).Length)
        {
            return false;
        }

        return marked == expected || CSharpForms.Inner(form, expected) == marked || (form.Contains("raw") && WithoutIndentation(marked) == expected);
    }

    private static string WithoutIndentation(string text) => text.Replace("\n        ", "\n");

    private static async Task<ImmutableArray<Diagnostic>> Analyze(IEnumerable<Microsoft.CodeAnalysis.SyntaxTree> trees)
    {
        ImmutableArray<MetadataReference> references = await TestReferences.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Corpus", trees, references.Add(MetadataReference.CreateFromFile(typeof(SyntaxTree).Assembly.Location)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return await compilation.WithAnalyzers([new InfluxQLAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>A file of queries, and where each of them stands.</summary>
    private sealed record Wrapped(Microsoft.CodeAnalysis.SyntaxTree Tree, string Text, IReadOnlyList<(string Query, int Start, int End)> Sites)
    {
        public static Wrapped Create(string form, int index, IEnumerable<(string Query, string Literal)> literals)
        {
            var text = new StringBuilder($"class C{index}\n{{\n");
            var sites = new List<(string, int, int)>();
            int number = 0;
            foreach ((string query, string literal) in literals)
            {
                string type = form switch
                {
                    "utf-8" => "System.ReadOnlySpan<byte>",
                    "constant" => "const string",
                    _ => "string",
                };
                text.Append(form == "constant" ? $"    // lang=influxql\n    {type} Q{number++} = " : $"    {type} Q{number++} =>\n        /* lang=influxql */ ");
                sites.Add((query, text.Length, text.Length + literal.Length));
                text.Append(literal).Append(";\n");
            }

            string source = text.Append("}\n").ToString();
            return new Wrapped(CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), path: $"C{index}.cs"), source, sites);
        }
    }
}
