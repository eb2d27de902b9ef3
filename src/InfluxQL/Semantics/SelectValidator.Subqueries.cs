using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <content>Sub-queries, which inherit the order and the interval.</content>
internal sealed partial class SelectValidator
{
    private void CheckSubqueries()
    {
        SeparatedSyntaxList<SourceSyntax> sources = _statement.FromClause.Sources;
        for (int i = 0; i < sources.Count; i++)
        {
            if (sources[i] is SubquerySourceSyntax subquery)
            {
                new SelectValidator(subquery.Statement, _now, _diagnostics, this).RunInside(this);
            }
        }
    }

    private void RunInside(SelectValidator parent)
    {
        CheckBeforeFields();
        if (_statement.OrderByClause is { } orderBy && _ascending != parent._ascending)
        {
            Report(
                DiagnosticDescriptors.SubqueryOrder,
                orderBy,
                "subqueries must be ordered in the same direction as the query itself",
                _ascending ? "ascending" : "descending",
                parent._ascending ? "ascending" : "descending");
        }

        _ascending = parent._ascending;
        if (_interval == 0 && !_intervalIsUnknown && parent.HasInterval)
        {
            _interval = parent._interval;
            _intervalIsUnknown = parent._intervalIsUnknown;
            _intervalIsInherited = true;
        }

        CheckFromFields();
    }
}
