namespace InfluxQL.Syntax;

public static partial class SyntaxFactory
{
    /// <summary>Makes a name, in double quotes where it needs them.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">The name holds a carriage return or NUL, which no identifier can say.</exception>
    public static IdentifierNameSyntax IdentifierName(string name) => IdentifierName(Identifier(name));

    /// <summary>Makes a bind parameter of its name, without the dollar sign.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">The name is empty, or holds a carriage return or NUL.</exception>
    public static BindParameterSyntax BindParameter(string name) => BindParameter(BindParameterToken(name));

    /// <summary>Makes a literal of its token.</summary>
    /// <exception cref="ArgumentException">The token is no literal.</exception>
    public static LiteralExpressionSyntax LiteralExpression(SyntaxToken token)
    {
        SyntaxKind kind = SyntaxFacts.GetLiteralExpressionKind(token.Kind);
        return kind == SyntaxKind.None
            ? throw new ArgumentException($"{token.Kind} is no literal.", nameof(token))
            : LiteralExpression(kind, token);
    }

    /// <summary>Makes a reference to a field or tag whose name has one or more segments.</summary>
    /// <exception cref="ArgumentNullException">The argument or a segment is null.</exception>
    /// <exception cref="ArgumentException">There is no segment, or one cannot be an identifier.</exception>
    public static VariableReferenceSyntax VariableReference(params string[] segments)
    {
        if (segments is null)
        {
            throw new ArgumentNullException(nameof(segments));
        }

        return VariableReference(SeparatedList<NameSyntax>(segments.Select(IdentifierName), SyntaxKind.DotToken));
    }

    /// <summary>Makes a call of a function.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name cannot be an identifier, or an element is null.</exception>
    public static CallExpressionSyntax CallExpression(string name, params ExpressionSyntax[] arguments) =>
        CallExpression(IdentifierName(name), ArgumentList(SeparatedList(arguments)));
}
