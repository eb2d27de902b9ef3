using System.Globalization;
using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>Two columns of a result with the same name: InfluxDB puts <c>_1</c> and so on behind the later ones.</summary>
internal sealed class DuplicateColumnNameAnalyzer() : AdviceAnalyzer(DiagnosticDescriptors.DuplicateColumnName, SyntaxKind.SelectStatement)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        SeparatedSyntaxList<FieldSyntax> fields = ((SelectStatementSyntax)node).Fields;
        if (fields.Count < 2)
        {
            return;
        }

        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < fields.Count; i++)
        {
            FieldSyntax field = fields[i];
            if (ColumnName.Get(field) is not { } name)
            {
                continue;
            }

            used.TryGetValue(name, out int count);
            used[name] = count + 1;
            if (count > 0)
            {
                string returned = name + "_" + count.ToString(CultureInfo.InvariantCulture);
                context.Report(Rule, field.AliasClause?.Name.Span ?? field.Expression.Span, name, returned);
            }
        }
    }
}
