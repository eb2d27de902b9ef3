using InfluxQL.CodeAnalysis.Injection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.CodeFixes.Injection;

/// <summary>What a value of a query becomes in <c>InfluxQLQuery</c>, by its type and by the quotes around it.</summary>
/// <param name="Form">What it becomes.</param>
/// <param name="IsQuoted">Whether the query has quotes around it, which go away.</param>
internal readonly record struct TemplateValue(ValueForm Form, bool IsQuoted)
{
    public string Suffix => Form switch
    {
        ValueForm.Name => ":id",
        ValueForm.Regex => ":regex",
        _ => string.Empty,
    };

    /// <summary>The value of an expression between two characters; null where the library takes no such value.</summary>
    public static TemplateValue? Of(ExpressionSyntax expression, char before, char after, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression.DescendantNodesAndSelf().Any(node => node is AwaitExpressionSyntax || node.IsKind(SyntaxKind.NullLiteralExpression)))
        {
            return null;
        }

        ITypeSymbol? type = model.GetTypeInfo(expression, cancellationToken).Type;
        char quote = before == after && before is '\'' or '"' or '/' ? before : '\0';
        if (type?.SpecialType is SpecialType.System_String or SpecialType.System_Char)
        {
            return OfText(expression, type, quote, model, cancellationToken);
        }

        if (quote == '\'')
        {
            bool isTime = type?.SpecialType == SpecialType.System_DateTime || type is { Name: "DateTimeOffset", ContainingNamespace.Name: "System" };
            return isTime ? new TemplateValue(ValueForm.Text, IsQuoted: true)
                : IsPlain(type) && IsSimple(expression) ? new TemplateValue(ValueForm.ConvertedText, IsQuoted: true)
                : null;
        }

        return quote != '\0' ? null : type?.SpecialType switch
        {
            SpecialType.System_Boolean => new TemplateValue(ValueForm.Boolean, IsQuoted: false),
            SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => new TemplateValue(ValueForm.Number, IsQuoted: false),
            >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => new TemplateValue(ValueForm.Integer, IsQuoted: false),
            _ => null,
        };
    }

    private static TemplateValue? OfText(ExpressionSyntax expression, ITypeSymbol type, char quote, SemanticModel model, CancellationToken cancellationToken)
    {
        if (quote == '\'')
        {
            return new TemplateValue(ValueForm.Text, IsQuoted: true);
        }

        // A name that is a part of a longer text, or is quoted already, is no value of its own.
        bool isQuotedByCall = expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } method } }
            && method.StartsWith("Quote", StringComparison.Ordinal);
        bool isNoName = model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string constant }
            && quote == '\0' && !constant.All(character => char.IsLetterOrDigit(character) || character == '_');
        if (type.SpecialType == SpecialType.System_Char || isQuotedByCall || isNoName)
        {
            return null;
        }

        return new TemplateValue(quote == '/' ? ValueForm.Regex : ValueForm.Name, IsQuoted: quote != '\0');
    }

    // What has one form as text, in every culture.
    private static bool IsPlain(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } or { Name: "Guid", ContainingNamespace.Name: "System" }
        && SafeTypes.Has(type);

    private static bool IsSimple(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax;
}
