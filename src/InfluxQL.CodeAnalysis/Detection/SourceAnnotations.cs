using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>The names of a file's members that are marked with <c>[StringSyntax(…)]</c>, whatever the language.</summary>
internal static class SourceAnnotations
{
    private static readonly MemberNames s_none = new();

    // Editors keep the trees of files that did not change.
    private static readonly ConditionalWeakTable<SyntaxTree, MemberNames> s_cache = new();

    public static MemberNames Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!s_cache.TryGetValue(tree, out MemberNames? names))
        {
            names = Read(tree, cancellationToken);
            names = s_cache.GetValue(tree, _ => names);
        }

        return names;
    }

    /// <summary>Whether a list has the attribute by its usual name.</summary>
    public static bool HasAttribute(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (AttributeListSyntax list in lists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (IsAttribute(attribute))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static MemberNames Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!TextSearch.Has(tree.GetText(cancellationToken).ToString(), StringSyntaxAnnotation.ShortName))
        {
            return s_none;
        }

        var names = new MemberNames();
        foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is AttributeSyntax attribute && IsAttribute(attribute))
            {
                Add(attribute.Parent?.Parent, names);
            }
        }

        return names;
    }

    private static bool IsAttribute(AttributeSyntax attribute) =>
        SimpleNames.Of(attribute.Name) is StringSyntaxAnnotation.ShortName or StringSyntaxAnnotation.ClassName;

    private static void Add(SyntaxNode? annotated, MemberNames names)
    {
        switch (annotated)
        {
            case ParameterSyntax parameter:
                AddOwner(parameter, names);
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                {
                    names.AddValue(variable.Identifier.ValueText);
                }

                break;
            case PropertyDeclarationSyntax property:
                names.AddValue(property.Identifier.ValueText);
                break;
        }
    }

    private static void AddOwner(ParameterSyntax parameter, MemberNames names)
    {
        switch (parameter.Parent?.Parent)
        {
            case DelegateDeclarationSyntax:
                names.AddDelegate();
                break;
            case MethodDeclarationSyntax method when IsStatic(method) && method.Parent is TypeDeclarationSyntax type:
                names.AddStaticMethod(type.Identifier.ValueText, method.Identifier.ValueText);
                break;
            case MethodDeclarationSyntax method:
                names.AddInstanceMethod(method.Identifier.ValueText);
                break;
            case LocalFunctionStatementSyntax function:
                names.AddInstanceMethod(function.Identifier.ValueText);
                break;
            case ConstructorDeclarationSyntax constructor:
                names.AddConstructor(constructor.Identifier.ValueText);
                break;
            case TypeDeclarationSyntax type:
                // A record's parameter may be marked for its property.
                names.AddConstructor(type.Identifier.ValueText);
                names.AddValue(parameter.Identifier.ValueText);
                break;
            case IndexerDeclarationSyntax:
                names.AddValue(MemberNames.Indexer);
                break;
        }
    }

    private static bool IsStatic(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.StaticKeyword)
        && !(method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) ?? false);
}
