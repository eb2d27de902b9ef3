using InfluxQL.Syntax;
using InfluxQL.TestSupport;

namespace InfluxQL.Conformance.Server;

/// <summary>
/// The SELECTs of the corpora that two runs must answer alike, with now() fixed. Left out are those that write, those
/// with bind parameters and those with sample(), which draws lots.
/// </summary>
internal static class CorpusSelects
{
    /// <summary>Reads them, each once, in the corpora's order.</summary>
    public static IReadOnlyList<SelectStatementSyntax> Read()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<SelectStatementSyntax> selects = [];
        foreach (CorpusRow row in Corpus.VerdictFiles.Append("semantics_ok.jsonl").SelectMany(Corpus.Read))
        {
            SyntaxTree tree = SyntaxTree.ParseText(row.Query);
            if (row.Params is not null || tree.GetDiagnostics().Count > 0)
            {
                continue;
            }

            foreach (SelectStatementSyntax select in tree.GetQuery().Statements.OfType<SelectStatementSyntax>().Where(IsRepeatable))
            {
                var still = (SelectStatementSyntax)new FixedNowRewriter().Visit(select)!;
                if (seen.Add(still.NormalizeWhitespace().ToFullString()))
                {
                    selects.Add(still);
                }
            }
        }

        return selects;
    }

    private static bool IsRepeatable(SelectStatementSyntax select) =>
        !select.DescendantNodes().Any(node =>
            node is IntoClauseSyntax or BindParameterSyntax || (node is CallExpressionSyntax call && call.FunctionName == "sample"));
}
