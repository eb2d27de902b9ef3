using InfluxQL.Analysis;
using InfluxQL.CodeAnalysis.Layout;
using InfluxQL.CodeAnalysis.Mapping;
using InfluxQL.Fixes;
using InfluxQL.Syntax;
using QueryTree = InfluxQL.Syntax.SyntaxTree;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>Every fix for every finding of the corpora, in each form of a literal.</summary>
public class CorpusFixTests
{
    private static readonly AnalysisOptions s_options = new() { HonorSuppressionComments = true };

    [CorpusFact]
    public void Every_fix_leaves_code_that_has_the_mended_query()
    {
        List<string> failures = [];
        int written = 0;
        int refused = 0;
        foreach (string query in Corpus.VerdictFiles.SelectMany(Corpus.Read).Select(row => row.Query).Distinct(StringComparer.Ordinal))
        {
            QueryTree tree = QueryTree.ParseText(query);
            foreach (QueryFix fix in QueryAnalysis.Run(tree, s_options).Diagnostics.SelectMany(diagnostic => QueryFixes.Of(tree, diagnostic)))
            {
                InfluxQL.Text.TextChange change = fix.Changes.ShouldHaveSingleItem();
                string mended = query[..change.Span.Start] + change.NewText + query[change.Span.End..];
                foreach (string form in CSharpForms.Names.Where(form => form is not ("utf-8" or "constant")))
                {
                    if (CSharpForms.Write(form, query) is not { } literal)
                    {
                        continue;
                    }

                    CSharpQuery code = CSharpQuery.Read(literal);
                    if (code.Text.TryReplace(change.Span.Start, change.Span.Length, change.NewText).IsDefault)
                    {
                        refused++;
                        continue;
                    }

                    written++;
                    CSharpQuery after = code.Replace(change.Span.Start, change.Span.Length, change.NewText)!;
                    if (after.Text.Text != mended || after.Tree.GetDiagnostics().Any())
                    {
                        failures.Add($"{form}: {literal} -> {after.Source}");
                    }
                }
            }
        }

        string.Join("\n", failures.Take(20)).ShouldBeEmpty($"{failures.Count} of {written}");
        written.ShouldBeGreaterThan(2000);
        refused.ShouldBeLessThan(written / 20);
    }

    [CorpusFact]
    public void Every_query_is_formatted_once_and_stays_the_same_query()
    {
        List<string> failures = [];
        int formatted = 0;
        foreach (string query in Corpus.VerdictFiles.SelectMany(Corpus.Read).Select(row => row.Query).Distinct(StringComparer.Ordinal))
        {
            foreach (string form in CSharpForms.Names.Where(form => form is not ("utf-8" or "constant")))
            {
                if (CSharpForms.Write(form, query) is not { } literal || CSharpQuery.Read(literal) is not { } code || QueryLayout.Format(code.Text) is not { Length: > 0 } changes)
                {
                    continue;
                }

                formatted++;
                CSharpQuery after = CSharpQuery.ReadFile(code.Tree.GetText().WithChanges(changes).ToString());
                if (after.Tree.GetDiagnostics().Any()
                    || !SyntaxFactory.AreEquivalent(QueryTree.ParseText(query), QueryTree.ParseText(after.Text.Text))
                    || !QueryLayout.Format(after.Text).IsEmpty)
                {
                    failures.Add($"{form}: {literal} -> {after.Source}");
                }
            }
        }

        string.Join("\n", failures.Take(20)).ShouldBeEmpty($"{failures.Count} of {formatted}");
        formatted.ShouldBeGreaterThan(2000);
    }
}
