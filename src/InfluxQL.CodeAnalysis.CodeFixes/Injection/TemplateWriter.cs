using System.Collections.Immutable;
using System.Text;
using InfluxQL.CodeAnalysis.Mapping;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.CodeFixes.Injection;

/// <summary>Writes a query as one interpolated string.</summary>
internal static class TemplateWriter
{
    /// <summary>Takes the quotes around values out of an interpolated string and gives names their format; null if that cannot be.</summary>
    public static ImmutableArray<TextChange>? Edit(InterpolatedStringExpressionSyntax literal, IReadOnlyList<TemplatePart> parts, Func<TemplatePart, TemplateValue> valueOf)
    {
        LiteralForm form = EmbeddedPiece.FormOf(literal);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (int i = 0; i < parts.Count; i++)
        {
            TemplatePart part = parts[i];
            if (part.Source is { } source)
            {
                bool opens = i + 1 < parts.Count && valueOf(parts[i + 1]).IsQuoted;
                bool closes = i > 0 && valueOf(parts[i - 1]).IsQuoted;
                if (!opens && !closes)
                {
                    continue;
                }

                if ((opens && closes && part.Text.Length < 2) || LiteralDecoder.Decode(source, form, part.Text) is not { } map)
                {
                    return null;
                }

                if (closes)
                {
                    changes.Add(new TextChange(TextSpan.FromBounds(map.StartOf(0), map.EndOf(0)), string.Empty));
                }

                if (opens)
                {
                    int last = part.Text.Length - 1;
                    changes.Add(new TextChange(TextSpan.FromBounds(map.StartOf(last), map.EndOf(last)), string.Empty));
                }
            }
            else if (part.Interpolation is { } hole)
            {
                TemplateValue value = valueOf(part);
                if (Suffix(value) is { Length: > 0 } suffix)
                {
                    changes.Add(new TextChange(new TextSpan(hole.Expression.Span.End, 0), suffix));
                }
            }
            else
            {
                return null;
            }
        }

        return changes.ToImmutable();
    }

    /// <summary>An interpolated string of the parts, verbatim where all literals are; null where an expression cannot be written in a hole.</summary>
    public static string? Write(ExpressionSyntax expression, IReadOnlyList<TemplatePart> parts, Func<TemplatePart, TemplateValue> valueOf)
    {
        LiteralForm form = FormOf(expression);
        var literal = new StringBuilder(form == LiteralForm.Verbatim ? "$@\"" : "$\"");
        for (int i = 0; i < parts.Count; i++)
        {
            TemplatePart part = parts[i];
            if (part.Expression is { } value)
            {
                string text = value.ToString();
                if (text.IndexOf('\n') >= 0)
                {
                    return null;
                }

                bool isSimple = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
                    or LiteralExpressionSyntax or ParenthesizedExpressionSyntax;
                literal.Append('{').Append(isSimple && text.IndexOf("::", StringComparison.Ordinal) < 0 ? text : "(" + text + ")").Append(Suffix(valueOf(part))).Append('}');
                continue;
            }

            int start = i > 0 && parts[i - 1].Expression is not null && valueOf(parts[i - 1]).IsQuoted ? 1 : 0;
            int end = part.Text.Length - (i + 1 < parts.Count && parts[i + 1].Expression is not null && valueOf(parts[i + 1]).IsQuoted ? 1 : 0);
            if (end < start || LiteralEncoder.Encode(part.Text.Substring(start, end - start), form, isInterpolated: true, string.Empty) is not { } encoded)
            {
                return null;
            }

            literal.Append(encoded);
        }

        return literal.Append('"').ToString();
    }

    private static string Suffix(TemplateValue value) => value.Form == ValueForm.ConvertedText ? ".ToString()" : value.Suffix;

    private static LiteralForm FormOf(ExpressionSyntax expression)
    {
        bool isVerbatim = false;
        foreach (SyntaxNode node in expression.DescendantNodes(node => node is not InterpolationSyntax))
        {
            bool? verbatim = node switch
            {
                LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.Text[0] == '@',
                InterpolatedStringExpressionSyntax interpolated => EmbeddedPiece.FormOf(interpolated) == LiteralForm.Verbatim,
                _ => null,
            };
            if (verbatim == false)
            {
                return LiteralForm.Regular;
            }

            isVerbatim |= verbatim == true;
        }

        return isVerbatim ? LiteralForm.Verbatim : LiteralForm.Regular;
    }
}
