using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>Takes a C# expression apart into the pieces of a query.</summary>
internal sealed class EmbeddedTextBuilder
{
    // Nesting of interpolations, parentheses and constants; what lies deeper is a value of unknown text.
    private const int MaximumDepth = 64;

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;

    public EmbeddedTextBuilder(SemanticModel model, CancellationToken cancellation)
    {
        _model = model;
        _cancellation = cancellation;
    }

    public List<EmbeddedPiece> Pieces { get; } = [];

    /// <summary>Adds the pieces of a whole expression; false where it is no text that can be read.</summary>
    public bool TryAddWhole(ExpressionSyntax expression)
    {
        ExpressionSyntax inner = Unwrap(expression);
        if (!IsWritten(inner) && !inner.IsKind(SyntaxKind.AddExpression) && _model.GetConstantValue(inner, _cancellation) is not { HasValue: true, Value: string })
        {
            return false;
        }

        return TryAdd(inner, null, 0) && Pieces.Exists(static piece => piece.Kind != PieceKind.Hole);
    }

    // False only where a literal is not complete: the compiler says so, and its text means nothing.
    private bool TryAdd(ExpressionSyntax expression, PieceGroup? group, int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        expression = Unwrap(expression);
        if (depth > MaximumDepth)
        {
            AddHole(expression, group);
            return true;
        }

        switch (expression)
        {
            case LiteralExpressionSyntax literal when IsText(literal):
                if (literal.Token.ContainsDiagnostics || literal.Token.IsMissing)
                {
                    return false;
                }

                Pieces.Add(EmbeddedPiece.OfLiteral(literal, new PieceGroup(group, literal.Span, isLiteral: true)));
                return true;
            case InterpolatedStringExpressionSyntax interpolated:
                return TryAddInterpolated(interpolated, group, depth);
            case BinaryExpressionSyntax binary when IsConcatenation(binary):
                return TryAddConcatenation(binary, group, depth);
            default:
                AddOther(expression, group, depth);
                return true;
        }
    }

    private bool TryAddConcatenation(BinaryExpressionSyntax binary, PieceGroup? group, int depth)
    {
        // The left side of a long chain is as deep as the chain is long.
        Stack<ExpressionSyntax> rest = new();
        ExpressionSyntax current = binary;
        while (current is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } chain && (chain == binary || IsConcatenation(chain)))
        {
            rest.Push(chain.Right);
            current = Unwrap(chain.Left);
        }

        if (!TryAdd(current, group, depth + 1))
        {
            return false;
        }

        while (rest.Count > 0)
        {
            if (!TryAdd(rest.Pop(), group, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAddInterpolated(InterpolatedStringExpressionSyntax interpolated, PieceGroup? outer, int depth)
    {
        if (interpolated.StringEndToken.IsMissing || interpolated.StringStartToken.ContainsDiagnostics || interpolated.StringEndToken.ContainsDiagnostics)
        {
            return false;
        }

        PieceGroup group = new(outer, interpolated.Span, isLiteral: true);
        LiteralForm form = EmbeddedPiece.FormOf(interpolated);
        bool? holesAreValues = null;
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                if (text.TextToken.ContainsDiagnostics)
                {
                    return false;
                }

                Pieces.Add(EmbeddedPiece.OfText(text, form, group));
            }
            else if (content is InterpolationSyntax interpolation)
            {
                holesAreValues ??= HolesAreValues(interpolated);
                if (holesAreValues.Value || interpolation.AlignmentClause is not null || interpolation.FormatClause is not null)
                {
                    Pieces.Add(EmbeddedPiece.OfHole(Hole(interpolation.Expression, interpolation, holesAreValues.Value), group));
                }
                else if (!TryAdd(interpolation.Expression, new PieceGroup(group, interpolation.Span, isLiteral: false), depth + 1))
                {
                    return false;
                }
            }
        }

        if (interpolated.Contents.Count == 0)
        {
            Pieces.Add(EmbeddedPiece.OfConstant(interpolated, string.Empty, group));
        }

        return true;
    }

    private void AddOther(ExpressionSyntax expression, PieceGroup? group, int depth)
    {
        if (ConstantText(expression) is not { } value)
        {
            AddHole(expression, group);
        }
        else if (!TryAddDeclared(expression, value, group, depth))
        {
            Pieces.Add(EmbeddedPiece.OfConstant(expression, value, group));
        }
    }

    // The text of a constant is marked where it is written, if that is in the same file.
    private bool TryAddDeclared(ExpressionSyntax reference, string value, PieceGroup? group, int depth)
    {
        if (reference is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            || _model.GetSymbolInfo(reference, _cancellation).Symbol is not { DeclaringSyntaxReferences: { Length: 1 } declarations }
            || declarations[0] is not { } declaration
            || declaration.SyntaxTree != reference.SyntaxTree
            || declaration.GetSyntax(_cancellation) is not VariableDeclaratorSyntax { Initializer.Value: { } written })
        {
            return false;
        }

        int before = Pieces.Count;
        PieceGroup referenceGroup = new(group, reference.Span, isLiteral: false);
        if (TryAdd(written, referenceGroup, depth + 1) && Joined(before) == value)
        {
            return true;
        }

        Pieces.RemoveRange(before, Pieces.Count - before);
        return false;
    }

    private string? Joined(int start)
    {
        StringBuilder text = new();
        for (int i = start; i < Pieces.Count; i++)
        {
            if (Pieces[i].Kind == PieceKind.Hole)
            {
                return null;
            }

            text.Append(Pieces[i].Value);
        }

        return text.ToString();
    }

    private void AddHole(ExpressionSyntax expression, PieceGroup? group)
    {
        // In braces the whole of them gives the value, also where the expression stands in parentheses.
        InterpolationSyntax? interpolation = null;
        for (SyntaxNode? parent = expression.Parent; parent is InterpolationSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax; parent = parent.Parent)
        {
            interpolation = parent as InterpolationSyntax ?? interpolation;
            if (interpolation is not null)
            {
                break;
            }
        }

        Pieces.Add(EmbeddedPiece.OfHole(Hole(expression, interpolation, isValue: false), interpolation is null ? group : group?.Parent));
    }

    private EmbeddedHole Hole(ExpressionSyntax expression, InterpolationSyntax? interpolation, bool isValue)
    {
        // Other formats of numbers have separators.
        string format = interpolation?.FormatClause?.FormatStringToken.ValueText ?? "D";
        bool isInteger = format.Length > 0 && format[0] is 'D' or 'd'
            && _model.GetTypeInfo(expression, _cancellation).Type is
            {
                TypeKind: not TypeKind.Enum,
                SpecialType: SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                    or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64,
            };
        return new EmbeddedHole(expression, interpolation, isValue, isInteger);
    }

    // An interpolation that becomes anything but a string is given to its receiver in parts.
    private bool HolesAreValues(InterpolatedStringExpressionSyntax interpolated) =>
        _model.GetTypeInfo(interpolated, _cancellation).ConvertedType is
        { SpecialType: not (SpecialType.System_String or SpecialType.System_Object), TypeKind: not (TypeKind.Error or TypeKind.Dynamic) } type
        && !(type.TypeKind == TypeKind.Interface && type.Name != "IFormattable");

    private bool IsConcatenation(BinaryExpressionSyntax binary)
    {
        if (!binary.IsKind(SyntaxKind.AddExpression))
        {
            return false;
        }

        ITypeSymbol? type = _model.GetTypeInfo(binary, _cancellation).Type;
        return type switch
        {
            { SpecialType: SpecialType.System_String } => true,
            null or { TypeKind: TypeKind.Error } => IsWritten(binary.Left) || IsWritten(binary.Right),
            _ => Unwrap(binary.Right).IsKind(SyntaxKind.Utf8StringLiteralExpression),
        };
    }

    private static bool IsWritten(ExpressionSyntax expression) =>
        Unwrap(expression) is InterpolatedStringExpressionSyntax || (Unwrap(expression) is LiteralExpressionSyntax literal && IsText(literal));

    private static bool IsText(LiteralExpressionSyntax literal) =>
        literal.RawKind is (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression;

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    expression = suppressed.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The text of a constant that is the same in every culture; null for what is none.</summary>
    private string? ConstantText(ExpressionSyntax expression)
    {
        if (expression.IsMissing || _model.GetConstantValue(expression, _cancellation) is not { HasValue: true } constant)
        {
            return null;
        }

        // The constant of an enum is its number, and its text is its name.
        return _model.GetTypeInfo(expression, _cancellation).Type is { TypeKind: TypeKind.Enum }
            ? null
            : constant.Value switch
            {
                string text => text,
                null => string.Empty,
                char character => character.ToString(),
                bool flag => flag ? bool.TrueString : bool.FalseString,
                sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToString(constant.Value, CultureInfo.InvariantCulture),
                _ => null,
            };
    }
}
