using InfluxQL.Literals;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>The time zone of a SELECT.</summary>
internal static class StatementZone
{
    /// <summary>The zone that tz() names; UTC where there is none, or none that is known.</summary>
    public static TimeZoneInfo Of(SelectStatementSyntax statement) =>
        statement.TimeZoneClause is { ArgumentList.Arguments: { Count: 1 } arguments }
            && arguments[0] is LiteralExpressionSyntax literal
            && literal.TryGetString(out string name)
            ? TimeZoneName.Find(name) ?? TimeZoneInfo.Utc
            : TimeZoneInfo.Utc;
}
