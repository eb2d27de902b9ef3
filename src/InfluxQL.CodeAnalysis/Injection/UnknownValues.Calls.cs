using InfluxQL.CodeAnalysis.Detection;
using InfluxQL.CodeAnalysis.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Injection;

/// <content>Calls that make a text of others.</content>
internal sealed partial class UnknownValues
{
    private const string QuotedText = "InfluxQL.Literals.QuotedText";

    private void VisitCall(InvocationExpressionSyntax call, bool isPart)
    {
        SymbolInfo info = _model.GetSymbolInfo(call, _cancellationToken);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method)
        {
            Report(call, isPart);
            return;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        ExpressionSyntax? receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        if (method.ContainingType?.SpecialType == SpecialType.System_String)
        {
            VisitTextMethod(call, method, receiver, arguments, isPart);
        }
        else if (arguments.Count == 1 && method is { Name: nameof(FormattableString.Invariant) or "CurrentCulture", ContainingType: { } type }
            && MetadataNames.Is(type, "System.FormattableString"))
        {
            Visit(arguments[0].Expression, isPart);
        }
        else if (PartOfSequence(method, receiver, arguments) is { } part)
        {
            VisitArgument(part);
        }
        else if (receiver is not null && StringBuilderText.Is(method.ContainingType) && method.Name == nameof(ToString))
        {
            VisitBuilder(receiver);
        }
        else if (IsSafeResult(method, receiver))
        {
            // What it returns has no character that could end a part of a query.
        }
        else if (receiver is not null && method.Name == nameof(ToString) && method.Parameters.Length == 0)
        {
            Visit(receiver, isPart);
        }
        else
        {
            Report(call, isPart);
        }
    }

    // What decides about the elements of a sequence: what a lambda makes of each, or the sequence that is copied.
    private static ExpressionSyntax? PartOfSequence(IMethodSymbol method, ExpressionSyntax? receiver, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        if (method.ContainingType is not { } type || !MetadataNames.Is(type, "System.Linq.Enumerable"))
        {
            return null;
        }

        return method.Name switch
        {
            "Select" when arguments.Count > 0 => (arguments[arguments.Count - 1].Expression as LambdaExpressionSyntax)?.ExpressionBody,
            "ToArray" or "ToList" when arguments.Count == 0 => receiver,
            _ => null,
        };
    }

    private void VisitTextMethod(
        InvocationExpressionSyntax call,
        IMethodSymbol method,
        ExpressionSyntax? receiver,
        SeparatedSyntaxList<ArgumentSyntax> arguments,
        bool isPart)
    {
        switch (method.Name)
        {
            case nameof(string.Format) or nameof(string.Concat) or nameof(string.Join):
                foreach (ArgumentSyntax argument in arguments)
                {
                    VisitArgument(argument.Expression);
                }

                break;
            case "Create" when arguments.Count > 0 && method.Parameters.FirstOrDefault()?.Type.Name == nameof(IFormatProvider):
                Visit(arguments[arguments.Count - 1].Expression, isPart);
                break;
            case nameof(string.Replace) when receiver is not null && arguments.Count > 1:
                Visit(receiver, isPart);
                VisitArgument(arguments[1].Expression);
                break;
            case nameof(string.Insert) when receiver is not null && arguments.Count > 1:
                Visit(receiver, isPart);
                VisitArgument(arguments[1].Expression);
                break;
            case nameof(string.Trim) or nameof(string.TrimStart) or nameof(string.TrimEnd) or nameof(string.ToLower)
                or nameof(string.ToUpper) or nameof(string.ToLowerInvariant) or nameof(string.ToUpperInvariant)
                or nameof(string.PadLeft) or nameof(string.PadRight) or nameof(string.Substring) or nameof(string.Remove)
                or nameof(string.Normalize) or nameof(ToString) or "ReplaceLineEndings" when receiver is not null:
                Visit(receiver, isPart);
                break;
            default:
                Report(call, isPart);
                break;
        }
    }

    // Formats' arguments are values or lists of values; providers and cultures are neither.
    private void VisitArgument(ExpressionSyntax argument)
    {
        switch (argument)
        {
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                VisitAll(initializer.Expressions);
                return;
            case ImplicitArrayCreationExpressionSyntax array:
                VisitAll(array.Initializer.Expressions);
                return;
            case CollectionExpressionSyntax collection:
                VisitAll(collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression));
                return;
        }

        ITypeSymbol? type = TypeOf(argument);
        if (type is not null && (type.Name is "CultureInfo" or "IFormatProvider" or "NumberFormatInfo" || SafeTypes.Has(ElementOf(type))))
        {
            return;
        }

        VisitPart(argument);
    }

    private void VisitAll(IEnumerable<ExpressionSyntax> expressions)
    {
        foreach (ExpressionSyntax expression in expressions)
        {
            VisitPart(expression);
        }
    }

    private void VisitBuilder(ExpressionSyntax builder)
    {
        foreach (ExpressionSyntax part in StringBuilderText.PartsOf(builder, _model, _cancellationToken))
        {
            VisitArgument(part);
        }
    }

    private bool IsSafeResult(IMethodSymbol method, ExpressionSyntax? receiver)
    {
        if (SafeTypes.Has(method.ReturnType))
        {
            return true;
        }

        bool isQuoting = method.ContainingType is { } type && MetadataNames.Is(type, QuotedText) && method.Name.StartsWith("Quote", StringComparison.Ordinal);
        return isQuoting || (method.Name == nameof(ToString) && receiver is not null && SafeTypes.Has(TypeOf(receiver)));
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { SpecialType: SpecialType.None, TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => null,
    };
}
