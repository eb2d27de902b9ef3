using System.Text;
using InfluxQL.CodeAnalysis.Detection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Flow;

/// <summary>What goes into a <c>StringBuilder</c>: in a chain of calls, and in the other statements of the member.</summary>
internal static class StringBuilderText
{
    /// <summary>Whether a type is the class.</summary>
    public static bool Is(INamedTypeSymbol? type) => type is { Name: nameof(StringBuilder) } && MetadataNames.Is(type, "System.Text.StringBuilder");

    /// <summary>The arguments that become part of the text, with formats and separators.</summary>
    public static IReadOnlyList<ExpressionSyntax> PartsOf(ExpressionSyntax builder, SemanticModel model, CancellationToken cancellationToken)
    {
        var parts = new List<ExpressionSyntax>();
        ExpressionSyntax start = AddChain(builder, parts);
        if (model.GetSymbolInfo(start, cancellationToken).Symbol is ILocalSymbol local
            && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax declarator
            && declarator.SyntaxTree == model.SyntaxTree)
        {
            if (declarator.Initializer is { } initializer)
            {
                AddChain(initializer.Value, parts);
            }

            foreach (ExpressionSyntax use in VariableUses.Find(local, VariableUses.ScopeOf(declarator), model, cancellationToken))
            {
                AddUse(use, parts);
            }
        }

        return parts.Distinct().ToList();
    }

    // builder.Append(a).Append(b): the calls after a use.
    private static void AddUse(ExpressionSyntax use, List<ExpressionSyntax> parts)
    {
        ExpressionSyntax current = use;
        while (current.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == current)
        {
            AddCall(access.Name.Identifier.ValueText, call.ArgumentList, parts);
            current = call;
        }
    }

    // The calls before the end of a chain; what the chain begins with is returned.
    private static ExpressionSyntax AddChain(ExpressionSyntax end, List<ExpressionSyntax> parts)
    {
        ExpressionSyntax current = end;
        while (true)
        {
            switch (current)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call:
                    AddCall(access.Name.Identifier.ValueText, call.ArgumentList, parts);
                    current = access.Expression;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    current = parenthesized.Expression;
                    break;
                case BaseObjectCreationExpressionSyntax creation:
                    parts.AddRange(creation.ArgumentList?.Arguments.Select(argument => argument.Expression) ?? []);
                    return current;
                default:
                    return current;
            }
        }
    }

    private static void AddCall(string method, ArgumentListSyntax list, List<ExpressionSyntax> parts)
    {
        IEnumerable<ExpressionSyntax> arguments = list.Arguments.Select(argument => argument.Expression);
        switch (method)
        {
            case nameof(StringBuilder.Append) or nameof(StringBuilder.AppendLine) or nameof(StringBuilder.AppendFormat) or "AppendJoin":
                parts.AddRange(arguments);
                break;
            case nameof(StringBuilder.Insert) or nameof(StringBuilder.Replace):
                parts.AddRange(arguments.Skip(1).Take(1));
                break;
        }
    }
}
