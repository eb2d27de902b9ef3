using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.CodeFixes.Injection;

/// <summary>A piece of what makes a query: a text, or an expression whose value is put in.</summary>
internal sealed class TemplatePart
{
    private TemplatePart(string text, InterpolatedStringTextSyntax? source, ExpressionSyntax? expression, InterpolationSyntax? interpolation)
    {
        Text = text;
        Source = source;
        Expression = expression;
        Interpolation = interpolation;
    }

    public string Text { get; }

    /// <summary>Where the text stands in an interpolated string.</summary>
    public InterpolatedStringTextSyntax? Source { get; }

    /// <summary>The value; null for a text.</summary>
    public ExpressionSyntax? Expression { get; }

    /// <summary>The braces around the value; null where there are none.</summary>
    public InterpolationSyntax? Interpolation { get; }

    public static TemplatePart OfText(string text, InterpolatedStringTextSyntax? source = null) => new(text, source, null, null);

    public static TemplatePart OfValue(ExpressionSyntax expression, InterpolationSyntax? interpolation = null) => new(string.Empty, null, expression, interpolation);
}
