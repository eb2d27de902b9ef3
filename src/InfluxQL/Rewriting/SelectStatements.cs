using InfluxQL.Syntax;

namespace InfluxQL.Rewriting;

/// <summary>The SELECTs of a statement.</summary>
internal static class SelectStatements
{
    /// <summary>The SELECT of a statement that is one, or that explains one; null for other statements.</summary>
    public static SelectStatementSyntax? Outermost(StatementSyntax statement) => statement switch
    {
        SelectStatementSyntax select => select,
        ExplainStatementSyntax explain => explain.Statement,
        _ => null,
    };

    /// <summary>A SELECT and all its sub-queries, each before its own, in the order of the text.</summary>
    public static List<SelectStatementSyntax> All(SelectStatementSyntax outermost)
    {
        var all = new List<SelectStatementSyntax>();
        var pending = new Stack<SelectStatementSyntax>();
        pending.Push(outermost);
        while (pending.Count > 0)
        {
            SelectStatementSyntax select = pending.Pop();
            all.Add(select);
            SeparatedSyntaxList<SourceSyntax> sources = select.FromClause.Sources;
            for (int i = sources.Count - 1; i >= 0; i--)
            {
                if (sources[i] is SubquerySourceSyntax subquery)
                {
                    pending.Push(subquery.Statement);
                }
            }
        }

        return all;
    }

    /// <summary>Whether a source of the SELECT itself is a measurement.</summary>
    public static bool ReadsMeasurement(SelectStatementSyntax select)
    {
        foreach (SourceSyntax source in select.FromClause.Sources)
        {
            if (source is MeasurementSourceSyntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a source of the SELECT itself is a sub-query.</summary>
    public static bool ReadsSubquery(SelectStatementSyntax select)
    {
        foreach (SourceSyntax source in select.FromClause.Sources)
        {
            if (source is SubquerySourceSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
