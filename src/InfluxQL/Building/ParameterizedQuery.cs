using System.Globalization;
using System.Text;
using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Building;

/// <summary>A query with bind parameters, and their values.</summary>
public sealed class ParameterizedQuery
{
    private ParameterizedQuery(string text, IReadOnlyDictionary<string, BoundValue> parameters)
    {
        Text = text;
        Parameters = parameters;
    }

    /// <summary>The text with <c>$p0</c>, <c>$p1</c>, … in the place of values.</summary>
    public string Text { get; }

    /// <summary>The values by name, without the dollar sign.</summary>
    public IReadOnlyDictionary<string, BoundValue> Parameters { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    internal static ParameterizedQuery Of(InfluxQLQuery query)
    {
        SyntaxNode root = query.Tree.GetRoot();
        string source = query.ToString();
        var taken = new HashSet<string>(
            root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.BindParameterToken)).Select(token => token.ValueText), StringComparer.Ordinal);
        var parameters = new Dictionary<string, BoundValue>(StringComparer.Ordinal);
        var text = new StringBuilder(source.Length);
        int position = 0;
        int number = 0;
        int signAt = -1;
        foreach (Hole hole in query.Holes)
        {
            if (hole.Kind == HoleKind.Sign)
            {
                signAt = hole.Start;
                continue;
            }

            int start = signAt >= 0 ? signAt : hole.Start;
            bool negative = signAt >= 0;
            signAt = -1;
            if (root.FindToken(hole.Start).Parent is not LiteralExpressionSyntax literal || !IsOperand(literal) || ToValue(literal, negative) is not { } value)
            {
                continue;
            }

            string name;
            do
            {
                name = "p" + number++.ToString(CultureInfo.InvariantCulture);
            }
            while (taken.Contains(name));
            parameters.Add(name, value);
            text.Append(source, position, start - position).Append('$').Append(name);
            position = hole.End;
        }

        return new ParameterizedQuery(text.Append(source, position, source.Length - position).ToString(), parameters);
    }

    private static bool IsOperand(LiteralExpressionSyntax literal)
    {
        SyntaxNode? parent = literal.Parent;
        while (parent is UnaryExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent is BinaryExpressionSyntax;
    }

    private static BoundValue? ToValue(LiteralExpressionSyntax literal, bool negative)
    {
        string sign = negative ? "-" : string.Empty;
        string text = literal.Token.Text;
        return literal.Kind switch
        {
            SyntaxKind.StringLiteralExpression => BoundValue.String(literal.Token.ValueText),
            SyntaxKind.IntegerLiteralExpression when long.TryParse(sign + text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) => BoundValue.Integer(integer),
            SyntaxKind.IntegerLiteralExpression when !negative && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong unsigned) => BoundValue.Unsigned(unsigned),
            SyntaxKind.NumberLiteralExpression when Literals.NumericLiteral.TryParseFloat(text.AsSpan(), out double number) => BoundValue.Float(negative ? -number : number),
            SyntaxKind.TrueLiteralExpression => BoundValue.Boolean(true),
            SyntaxKind.FalseLiteralExpression => BoundValue.Boolean(false),
            SyntaxKind.DurationLiteralExpression => BoundValue.Duration(sign + text),
            _ => null,
        };
    }
}
