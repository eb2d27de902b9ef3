using InfluxQL.Syntax;

namespace InfluxQL.Targets;

/// <summary>The clauses that a target may have or lack, by their kinds.</summary>
public static class TargetClauses
{
    private static readonly (SyntaxKind Kind, string Text)[] s_clauses =
    [
        (SyntaxKind.FromClause, "FROM"),
        (SyntaxKind.WhereClause, "WHERE"),
        (SyntaxKind.GroupByClause, "GROUP BY"),
        (SyntaxKind.FillClause, "fill()"),
        (SyntaxKind.OrderByClause, "ORDER BY"),
        (SyntaxKind.LimitClause, "LIMIT"),
        (SyntaxKind.OffsetClause, "OFFSET"),
        (SyntaxKind.SLimitClause, "SLIMIT"),
        (SyntaxKind.SOffsetClause, "SOFFSET"),
        (SyntaxKind.TimeZoneClause, "tz()"),
        (SyntaxKind.OnClause, "ON"),
        (SyntaxKind.WithMeasurementClause, "WITH MEASUREMENT"),
        (SyntaxKind.WithKeyClause, "WITH KEY"),
    ];

    /// <summary>
    /// The kinds of all clauses that a target is asked about. INTO is not one of them: SELECT with INTO is a form of
    /// statement, and RESAMPLE is a part of CREATE CONTINUOUS QUERY.
    /// </summary>
    public static IReadOnlyList<SyntaxKind> All { get; } = Array.AsReadOnly(Array.ConvertAll(s_clauses, clause => clause.Kind));

    /// <summary>The words with which the clause begins.</summary>
    /// <exception cref="ArgumentException">The kind is not that of a clause.</exception>
    public static string GetText(SyntaxKind clause)
    {
        foreach ((SyntaxKind kind, string text) in s_clauses)
        {
            if (kind == clause)
            {
                return text;
            }
        }

        throw new ArgumentException($"{clause} is not a clause.", nameof(clause));
    }

    internal static bool Contains(SyntaxKind kind)
    {
        foreach ((SyntaxKind clause, _) in s_clauses)
        {
            if (clause == kind)
            {
                return true;
            }
        }

        return false;
    }
}
