using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>
/// Finds the places of a file where queries go in. What a name cannot rule out is bound; a file without any of the names
/// is not looked at as syntax.
/// </summary>
internal sealed partial class QueryDetector
{
    private readonly SemanticModel _model;
    private readonly SinkRules _rules;
    private readonly CancellationToken _cancellationToken;
    private readonly List<QuerySite> _sites = [];
    private readonly HashSet<ExpressionSyntax> _found = [];
    private HashSet<string>? _aliases;

    private QueryDetector(SemanticModel model, SinkRules rules, CancellationToken cancellationToken)
    {
        _model = model;
        _rules = rules;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The sites of a file, the surest way of detection first.</summary>
    public static IReadOnlyList<QuerySite> Find(SemanticModel model, SinkRules rules, CancellationToken cancellationToken)
    {
        string text = model.SyntaxTree.GetText(cancellationToken).ToString();
        bool hasName = rules.Names.IsIn(text) || TextSearch.Has(text, StringSyntaxAnnotation.ShortName);
        bool hasComment = TextSearch.HasLanguageName(text);
        if (!hasName && !hasComment)
        {
            return [];
        }

        var detector = new QueryDetector(model, rules, cancellationToken);
        SyntaxNode root = model.SyntaxTree.GetRoot(cancellationToken);
        if (hasComment)
        {
            foreach (ExpressionSyntax expression in CommentedExpressions.Find(root))
            {
                detector.Add(new QuerySite(expression, QueryOrigin.Comment, detector.IsSafe(expression)));
            }
        }

        if (hasName)
        {
            foreach (SyntaxNode node in root.DescendantNodes())
            {
                cancellationToken.ThrowIfCancellationRequested();
                detector.Visit(node);
            }
        }

        return detector._sites;
    }

    private void Add(QuerySite? site)
    {
        if (site is not null && _found.Add(site.Expression))
        {
            _sites.Add(site);
        }
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call when IsCandidate(call):
                VisitCall(call, call.ArgumentList);
                break;
            case ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation when IsCandidate(creation.Type):
                VisitCall(creation, arguments);
                break;
            case ImplicitObjectCreationExpressionSyntax creation when _rules.Names.Types.Count > 0:
                VisitCall(creation, creation.ArgumentList);
                break;
            case ConstructorInitializerSyntax initializer when _rules.Names.Types.Count > 0:
                VisitCall(initializer, initializer.ArgumentList);
                break;
            case PrimaryConstructorBaseTypeSyntax type when IsCandidate(type.Type):
                VisitCall(type, type.ArgumentList);
                break;
            case ElementAccessExpressionSyntax access when _rules.Names.HasValue(MemberNames.Indexer):
                VisitIndexer(access);
                break;
            case AttributeSyntax { ArgumentList: { } arguments } attribute:
                VisitAttribute(attribute, arguments);
                break;
            case AssignmentExpressionSyntax assignment:
                VisitAssignment(assignment);
                break;
            case ParameterSyntax { Default: { } value } parameter when SourceAnnotations.HasAttribute(parameter.AttributeLists):
                AddValue(_model.GetDeclaredSymbol(parameter, _cancellationToken), value.Value);
                break;
            case VariableDeclaratorSyntax { Initializer: { } value, Parent.Parent: BaseFieldDeclarationSyntax } field
                when _rules.Names.HasValue(field.Identifier.ValueText):
                AddValue(_model.GetDeclaredSymbol(field, _cancellationToken), value.Value);
                break;
            case PropertyDeclarationSyntax property when _rules.Names.HasValue(property.Identifier.ValueText):
                VisitProperty(property);
                break;
        }
    }

    private bool IsCandidate(InvocationExpressionSyntax call)
    {
        if (SimpleNames.Of(call.Expression) is not { } name)
        {
            return false;
        }

        string? receiver = SimpleNames.ReceiverOf(call.Expression);
        return _rules.Names.HasMethod(name, receiver is not null && IsAlias(receiver) ? null : receiver);
    }

    private bool IsCandidate(TypeSyntax type) =>
        SimpleNames.Of(type) is { } name && (_rules.Names.HasConstructor(name) || (_rules.Names.Types.Count > 0 && IsAlias(name)));

    // An alias can stand for any type.
    private bool IsAlias(string name)
    {
        if (_rules.Names.HasAlias(name))
        {
            return true;
        }

        if (_aliases is null)
        {
            _aliases = new HashSet<string>(StringComparer.Ordinal);
            SyntaxNode root = _model.SyntaxTree.GetRoot(_cancellationToken);
            foreach (SyntaxNode node in root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
            {
                if (node is UsingDirectiveSyntax { Alias: { } alias })
                {
                    _aliases.Add(alias.Name.Identifier.ValueText);
                }
            }
        }

        return _aliases.Contains(name);
    }
}
