using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>A value in a query that is known only when the program runs.</summary>
internal sealed class EmbeddedHole
{
    public EmbeddedHole(ExpressionSyntax expression, InterpolationSyntax? interpolation, bool isValue, bool isInteger)
    {
        Expression = expression;
        Interpolation = interpolation;
        IsValue = isValue;
        IsInteger = isInteger;
    }

    /// <summary>The C# expression that gives the value; of width zero where it is still to be typed.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The braces around the expression, with alignment and format; null for an operand of <c>+</c>.</summary>
    public InterpolationSyntax? Interpolation { get; }

    /// <summary>Whether the receiver gets the value apart from the text, as the handler of <c>InfluxQLQuery.Create</c> does.</summary>
    public bool IsValue { get; }

    /// <summary>Whether the value is digits in every culture, so that it is clear how the query is read with it.</summary>
    public bool IsInteger { get; }

    /// <summary>What stands after the colon in <c>{name:id}</c>; null without one.</summary>
    public string? Format => Interpolation?.FormatClause?.FormatStringToken.ValueText;

    /// <summary>Where the placeholder begins in the query.</summary>
    public int Position { get; internal set; }

    /// <summary>What stands in the query for the value; may be empty.</summary>
    public string Placeholder { get; internal set; } = string.Empty;

    /// <summary>Length of the placeholder.</summary>
    public int Length => Placeholder.Length;

    /// <summary>Where the placeholder ends in the query.</summary>
    public int End => Position + Placeholder.Length;

    /// <summary>What the value is a part of.</summary>
    public HolePlace Place { get; internal set; }

    /// <summary>Whether the query can be read with the placeholder. If not, nothing is known of what follows it.</summary>
    public bool Fits { get; internal set; }
}
