namespace InfluxQL.Services;

/// <summary>Which clause an expression is a part of.</summary>
internal enum ClausePlace
{
    None,
    Fields,
    Where,
    GroupBy,
}
