using InfluxQL.CodeAnalysis.Mapping;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.CodeFixes.Injection;

/// <summary>Reads an interpolated string, a concatenation or a call of <c>string.Format</c> as texts and values in turn.</summary>
internal sealed class TemplateReader
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly List<TemplatePart> _parts = [];

    private TemplateReader(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The parts; null for what is made in another way, or with formats and alignments.</summary>
    public static IReadOnlyList<TemplatePart>? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        TemplateReader reader = new(model, cancellationToken);
        return reader.TryAddWhole(expression) ? reader._parts : null;
    }

    private bool TryAddWhole(ExpressionSyntax expression) => expression switch
    {
        InterpolatedStringExpressionSyntax interpolated => TryAddInterpolated(interpolated),
        BinaryExpressionSyntax binary when IsConcatenation(binary) => TryAddConcatenation(binary),
        InvocationExpressionSyntax call => TryAddFormat(call),
        _ => false,
    };

    private bool TryAddOperand(ExpressionSyntax operand)
    {
        switch (operand)
        {
            case ParenthesizedExpressionSyntax { Expression: LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or ParenthesizedExpressionSyntax } parenthesized:
                return TryAddOperand(parenthesized.Expression);
            case ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax inner } when IsConcatenation(inner):
                return TryAddConcatenation(inner);
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.CharacterLiteralExpression } literal:
                AddText(literal.Token.ValueText);
                return true;
            case InterpolatedStringExpressionSyntax interpolated:
                return TryAddInterpolated(interpolated);
            default:
                _parts.Add(TemplatePart.OfValue(operand));
                return true;
        }
    }

    private bool TryAddInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        LiteralForm form = EmbeddedPiece.FormOf(interpolated);
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                _parts.Add(TemplatePart.OfText(EmbeddedPiece.ValueOf(text, form), text));
            }
            else if (content is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole)
            {
                _parts.Add(TemplatePart.OfValue(hole.Expression, hole));
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAddConcatenation(BinaryExpressionSyntax binary)
    {
        Stack<ExpressionSyntax> operands = new();
        ExpressionSyntax left = binary;
        while (left is BinaryExpressionSyntax next && IsConcatenation(next))
        {
            operands.Push(next.Right);
            left = next.Left;
        }

        operands.Push(left);
        return operands.All(TryAddOperand);
    }

    private bool TryAddFormat(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (_model.GetSymbolInfo(call, _cancellationToken).Symbol is not IMethodSymbol { Name: nameof(string.Format), ContainingType.SpecialType: SpecialType.System_String } method
            || arguments.Any(argument => argument.NameColon is not null))
        {
            return false;
        }

        int format = method.Parameters[0].Type.SpecialType == SpecialType.System_String ? 0 : 1;
        ExpressionSyntax[] values = arguments.Skip(format + 1).Select(argument => argument.Expression).ToArray();
        return arguments[format].Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            && !values.Any(value => _model.GetTypeInfo(value, _cancellationToken).Type is IArrayTypeSymbol)
            && TryAddFormat(literal.Token.ValueText, values);
    }

    private bool TryAddFormat(string format, ExpressionSyntax[] values)
    {
        HashSet<int> used = [];
        int text = 0;
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] is not ('{' or '}'))
            {
                continue;
            }

            AddText(format.Substring(text, i - text));
            if (i + 1 < format.Length && format[i + 1] == format[i])
            {
                text = ++i;
                continue;
            }

            // A value that is used twice would be computed twice, and one that is not used no more at all.
            int end = format.IndexOf('}', i);
            if (format[i] == '}' || end < 0 || !int.TryParse(format.Substring(i + 1, end - i - 1), out int index) || (uint)index >= values.Length
                || (!used.Add(index) && values[index] is not (IdentifierNameSyntax or LiteralExpressionSyntax)))
            {
                return false;
            }

            _parts.Add(TemplatePart.OfValue(values[index]));
            i = end;
            text = end + 1;
        }

        AddText(format.Substring(text));
        return used.Count == values.Length;
    }

    private void AddText(string text)
    {
        if (text.Length > 0)
        {
            _parts.Add(TemplatePart.OfText(text));
        }
    }

    private bool IsConcatenation(BinaryExpressionSyntax binary) =>
        binary.IsKind(SyntaxKind.AddExpression) && _model.GetTypeInfo(binary, _cancellationToken).Type?.SpecialType == SpecialType.System_String;
}
