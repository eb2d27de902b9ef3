using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Analysis;

/// <summary>What the advice asks about a SELECT, read from the green side.</summary>
internal sealed class SelectFacts
{
    private bool? _isAggregate;
    private HashSet<string>? _tagNames;

    public SelectFacts(SelectStatementSyntax select)
    {
        Select = select;
        Times = select.Green.GetSlot(SelectSlots.Where)?.GetSlot(1) is { } condition
            ? TimeConditionFinder.Find(condition)
            : TimeConditions.None;
        HasGroupByTime = select.Green.GetSlot(SelectSlots.GroupBy)?.GetSlot(2) is { } dimensions && FindTimeCall(dimensions) >= 0;
        ReadsMeasurement = select.Green.GetSlot(SelectSlots.From)?.GetSlot(1) is { } sources && HasMeasurement(sources);
    }

    public SelectStatementSyntax Select { get; }

    /// <summary>The bounds of time in its own condition.</summary>
    public TimeConditions Times { get; }

    public bool HasGroupByTime { get; }

    /// <summary>Whether a source is a measurement and not a sub-query.</summary>
    public bool ReadsMeasurement { get; }

    /// <summary>Whether the fields have a function that makes one value of several.</summary>
    public bool IsAggregate => _isAggregate ??= FindAggregate();

    /// <summary>The names by which it groups; they are tags, as nothing else can be grouped by.</summary>
    public HashSet<string> TagNames => _tagNames ??= FindTagNames();

    /// <summary>Whether the query is the body of a continuous query, which the server gives a time range.</summary>
    public bool IsInContinuousQuery => Outermost.Parent is CreateContinuousQueryStatementSyntax;

    /// <summary>The bounds of time that it has from itself and from the queries around it, as InfluxDB hands them down.</summary>
    public TimeConditions TimesWithOuter
    {
        get
        {
            TimeConditions times = Times;
            for (SelectStatementSyntax? outer = GetOuter(Select); outer is not null; outer = GetOuter(outer))
            {
                times |= outer.Green.GetSlot(SelectSlots.Where)?.GetSlot(1) is { } condition
                    ? TimeConditionFinder.Find(condition)
                    : TimeConditions.None;
            }

            return times;
        }
    }

    private SelectStatementSyntax Outermost
    {
        get
        {
            SelectStatementSyntax select = Select;
            while (GetOuter(select) is { } outer)
            {
                select = outer;
            }

            return select;
        }
    }

    /// <summary>The place of the call of time() among the dimensions; -1 without one.</summary>
    public static int FindTimeCall(GreenNode dimensions)
    {
        if (!dimensions.IsList)
        {
            return CallNames.IsCallOf(dimensions, "time") ? 0 : -1;
        }

        for (int i = 0; i < dimensions.ChildCount; i += 2)
        {
            if (CallNames.IsCallOf(dimensions.GetChild(i), "time"))
            {
                return i / 2;
            }
        }

        return -1;
    }

    private static SelectStatementSyntax? GetOuter(SelectStatementSyntax select) =>
        select.Parent is SubquerySourceSyntax source ? source.FirstAncestorOrSelf<SelectStatementSyntax>() : null;

    private static bool HasMeasurement(GreenNode sources)
    {
        if (!sources.IsList)
        {
            return sources.Kind == SyntaxKind.MeasurementSource;
        }

        for (int i = 0; i < sources.ChildCount; i += 2)
        {
            if (sources.GetChild(i).Kind == SyntaxKind.MeasurementSource)
            {
                return true;
            }
        }

        return false;
    }

    private HashSet<string> FindTagNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (Select.GroupByClause is { } groupBy)
        {
            foreach (ExpressionSyntax dimension in groupBy.Dimensions)
            {
                if (dimension is VariableReferenceSyntax reference)
                {
                    names.Add(reference.ValueText);
                }
            }
        }

        return names;
    }

    private bool FindAggregate()
    {
        if (Select.Green.GetSlot(SelectSlots.Fields) is not { } fields)
        {
            return false;
        }

        var pending = new Stack<GreenNode>();
        pending.Push(fields);
        while (pending.Count > 0)
        {
            GreenNode node = pending.Pop();
            if (node.Kind == SyntaxKind.DistinctExpression
                || (node.Kind == SyntaxKind.CallExpression && !ScalarFunctions.Contains(CallNames.GetName(node))))
            {
                return true;
            }

            for (int i = 0; i < node.ChildCount; i++)
            {
                if (!node.GetChild(i).IsToken)
                {
                    pending.Push(node.GetChild(i));
                }
            }
        }

        return false;
    }
}
