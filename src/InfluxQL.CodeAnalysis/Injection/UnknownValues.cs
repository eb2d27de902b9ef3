using InfluxQL.CodeAnalysis.Detection;
using InfluxQL.CodeAnalysis.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Injection;

/// <summary>
/// Finds the values of unknown origin that become part of a query's text. A query that comes as a whole from somewhere
/// else is not one of them: nothing is put into it here.
/// </summary>
internal sealed partial class UnknownValues
{
    // Chains of variables that are longer are taken for unknown.
    private const int MaxDepth = 16;

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly List<ExpressionSyntax> _found = [];
    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly HashSet<ExpressionSyntax> _unknownValues = [];

    // The name that stands in the text for the value which is looked at; null where the value stands there itself.
    private ExpressionSyntax? _name;
    private int _depth;

    private UnknownValues(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The values in an expression that makes a query or a part of one.</summary>
    public static IReadOnlyList<ExpressionSyntax> Find(QueryExpression query, SemanticModel model, CancellationToken cancellationToken)
    {
        var finder = new UnknownValues(model, cancellationToken);
        finder.Visit(query.Expression, isPart: !query.IsWhole);
        return finder._found;
    }

    private void Visit(ExpressionSyntax expression, bool isPart)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (!_seen.Add(expression) || _model.GetConstantValue(expression, _cancellationToken).HasValue)
        {
            return;
        }

        if (_depth == MaxDepth)
        {
            Report(expression, isPart);
            return;
        }

        _depth++;
        VisitCore(expression, isPart);
        _depth--;
    }

    private void VisitCore(ExpressionSyntax expression, bool isPart)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax:
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (InterpolationSyntax hole in interpolated.Contents.OfType<InterpolationSyntax>())
                {
                    VisitPart(hole.Expression);
                }

                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary when IsText(binary):
                VisitConcatenation(binary);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Visit(parenthesized.Expression, isPart);
                break;
            case CastExpressionSyntax cast when !SafeTypes.Has(TypeOf(cast)):
                Visit(cast.Expression, isPart);
                break;
            case CheckedExpressionSyntax { Expression: { } inner }:
                Visit(inner, isPart);
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                Visit(suppressed.Operand, isPart);
                break;
            case ConditionalExpressionSyntax conditional:
                Visit(conditional.WhenTrue, isPart);
                Visit(conditional.WhenFalse, isPart);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                Visit(coalesce.Left, isPart);
                Visit(coalesce.Right, isPart);
                break;
            case SwitchExpressionSyntax choice:
                foreach (SwitchExpressionArmSyntax arm in choice.Arms)
                {
                    Visit(arm.Expression, isPart);
                }

                break;
            case ThrowExpressionSyntax:
                break;
            case InvocationExpressionSyntax call:
                VisitCall(call, isPart);
                break;
            default:
                VisitName(expression, isPart);
                break;
        }
    }

    // a + b + c + … is a tree that leans to the left; long ones must not fill the stack.
    private void VisitConcatenation(BinaryExpressionSyntax binary)
    {
        var right = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = binary;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } next && IsText(next))
        {
            right.Push(next.Right);
            left = next.Left;
        }

        VisitPart(left);
        while (right.Count > 0)
        {
            VisitPart(right.Pop());
        }
    }

    private void VisitName(ExpressionSyntax expression, bool isPart)
    {
        if (SafeTypes.Has(TypeOf(expression)))
        {
            return;
        }

        if (VariableValue.Of(expression, _model, _cancellationToken) is { } value)
        {
            VisitValue(expression, value, isPart);
        }
        else if (!IsConstantElsewhere(expression) && !(isPart && IsChoiceOfKnown(expression)))
        {
            Report(expression, isPart);
        }
    }

    private void VisitValue(ExpressionSyntax name, VariableValue value, bool isPart)
    {
        if (value.Appended.Count > 0)
        {
            VisitPart(value.First);
            foreach (ExpressionSyntax part in value.Appended)
            {
                VisitPart(part);
            }

            return;
        }

        // A value is looked at once; each name of it in the text is reported.
        if (_unknownValues.Contains(value.First))
        {
            Report(name, isPart);
            return;
        }

        ExpressionSyntax? outer = _name;
        _name = isPart ? outer ?? name : null;
        Visit(value.First, isPart);
        if (_name is not null && _found.Contains(_name))
        {
            _unknownValues.Add(value.First);
        }

        _name = outer;
    }

    // if (…) w = "a"; else w = "b";
    private bool IsChoiceOfKnown(ExpressionSyntax name)
    {
        if (VariableValue.AllOfLocal(name, _model, _cancellationToken) is not { } values || values.Any(_unknownValues.Contains))
        {
            return false;
        }

        int before = _found.Count;
        foreach (ExpressionSyntax value in values)
        {
            VisitPart(value);
        }

        if (_found.Count == before)
        {
            return true;
        }

        // The name is reported instead: which of the values it has is not known.
        _found.RemoveRange(before, _found.Count - before);
        _unknownValues.UnionWith(values);
        return false;
    }

    // What stands in the text itself.
    private void VisitPart(ExpressionSyntax expression)
    {
        ExpressionSyntax? outer = _name;
        _name = null;
        Visit(expression, isPart: true);
        _name = outer;
    }

    // A field of another file that is set once, to a literal, and the two fields of the framework that people use.
    private bool IsConstantElsewhere(ExpressionSyntax expression) =>
        _model.GetSymbolInfo(expression, _cancellationToken).Symbol switch
        {
            IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } => true,
            IPropertySymbol { Name: "NewLine", ContainingType: { } type } => MetadataNames.Is(type, "System.Environment"),
            IFieldSymbol { IsReadOnly: true } field =>
                field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax }
                && !VariableUses.MayBeSetByItsType(field, _cancellationToken),
            _ => false,
        };

    private void Report(ExpressionSyntax expression, bool isPart)
    {
        if (isPart && !expression.IsMissing && expression.Span.Length > 0)
        {
            ExpressionSyntax place = _name ?? expression;
            if (!_found.Contains(place))
            {
                _found.Add(place);
            }
        }
    }

    private bool IsText(BinaryExpressionSyntax binary) =>
        _model.GetTypeInfo(binary, _cancellationToken).Type?.SpecialType == SpecialType.System_String;

    private ITypeSymbol? TypeOf(ExpressionSyntax expression)
    {
        TypeInfo type = _model.GetTypeInfo(expression, _cancellationToken);
        return type.Type ?? type.ConvertedType;
    }
}
