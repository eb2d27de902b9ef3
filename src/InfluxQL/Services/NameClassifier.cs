using InfluxQL.Syntax;

namespace InfluxQL.Services;

/// <summary>Says what names are the names of: by their place, and columns by the schema.</summary>
internal sealed class NameClassifier
{
    private readonly QueryServiceOptions _options;
    private SyntaxNode? _statement;
    private SchemaScope? _scope;

    public NameClassifier(QueryServiceOptions options)
    {
        _options = options;
    }

    public Classification Classify(SyntaxToken token)
    {
        if (token.Parent is not IdentifierNameSyntax name)
        {
            return token.Parent is IncompleteStatementSyntax ? Classification.Error : Classification.Name;
        }

        SyntaxNode? parent = name.Parent;
        switch (parent)
        {
            case CallExpressionSyntax:
                return Classification.Function;
            case FillClauseSyntax or TimeZoneClauseSyntax:
                return Classification.Keyword;
            case MeasurementSourceSyntax source:
                return ClassifyPath(name, source.Database, source.RetentionPolicy);
            case IntoTargetSyntax target:
                return ClassifyPath(name, target.Database, target.RetentionPolicy);
            case AliasClauseSyntax:
                return Classification.Alias;
            case CastClauseSyntax:
                return Classification.Type;
            case OnClauseSyntax on:
                return ReferenceEquals(on.Database, name) ? Classification.Database : Classification.RetentionPolicy;
            case DropMeasurementStatementSyntax:
                return Classification.Measurement;
            case DropDatabaseStatementSyntax or CreateDatabaseStatementSyntax:
                return Classification.Database;
            case NameOptionSyntax or CreateRetentionPolicyStatementSyntax or AlterRetentionPolicyStatementSyntax or DropRetentionPolicyStatementSyntax:
                return Classification.RetentionPolicy;
            case NameListSyntax or WithKeyClauseSyntax:
                return Classification.Tag;
            case SortItemSyntax:
                return Classification.Time;
            case DistinctExpressionSyntax:
                return ClassifyColumn(name, name.ValueText);
            case VariableReferenceSyntax reference:
                return IsFillOption(reference) ? Classification.Name : ClassifyColumn(reference, reference.ValueText);
            default:
                return Classification.Name;
        }
    }

    private static Classification ClassifyPath(NameSyntax name, NameSyntax? database, NameSyntax? policy) =>
        ReferenceEquals(name, database) ? Classification.Database
        : ReferenceEquals(name, policy) ? Classification.RetentionPolicy
        : Classification.Measurement;

    private static bool IsFillOption(VariableReferenceSyntax reference) => reference.Parent?.Parent is FillClauseSyntax;

    private Classification ClassifyColumn(ExpressionSyntax column, string name)
    {
        if (name.Equals("time", StringComparison.OrdinalIgnoreCase))
        {
            return Classification.Time;
        }

        if (column is VariableReferenceSyntax { Cast.Type: { } type } && type.ToString().ToLowerInvariant() is "tag" or "field")
        {
            return type.ToString().Equals("tag", StringComparison.OrdinalIgnoreCase) ? Classification.Tag : Classification.Field;
        }

        return ScopeOf(column).Find(name)?.Kind switch
        {
            CompletionKind.Tag => Classification.Tag,
            CompletionKind.Alias => Classification.Alias,
            CompletionKind.Field => Classification.Field,
            _ => Guess(column),
        };
    }

    // The schema does not know it. Grouping is by tags, and only tags are usually compared with strings.
    private static Classification Guess(ExpressionSyntax column)
    {
        bool isTag = column.Parent is GroupByClauseSyntax or ShowTagKeysStatementSyntax
            || (column.Parent is BinaryExpressionSyntax comparison
                && (comparison.Kind is SyntaxKind.MatchesRegexExpression or SyntaxKind.NotMatchesRegexExpression
                    || (comparison.Kind is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
                        && (comparison.Right.IsKind(SyntaxKind.StringLiteralExpression) || comparison.Left.IsKind(SyntaxKind.StringLiteralExpression)))));
        return isTag ? Classification.Tag : Classification.Field;
    }

    private SchemaScope ScopeOf(SyntaxNode node)
    {
        SyntaxNode? statement = node.FirstAncestorOrSelf<StatementSyntax>();
        if (_scope is null || !ReferenceEquals(statement, _statement))
        {
            _statement = statement;
            _scope = SchemaScope.Of(statement, _options);
        }

        return _scope;
    }
}
