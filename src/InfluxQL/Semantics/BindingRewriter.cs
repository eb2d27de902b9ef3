using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Parsing;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Semantics;

/// <summary>Puts values in the place of bind parameters, from the start of the text to its end.</summary>
internal sealed class BindingRewriter : SyntaxRewriter
{
    private const string TimeZoneWord = "tz";
    private readonly IReadOnlyDictionary<string, BoundValue> _values;

    public BindingRewriter(IReadOnlyDictionary<string, BoundValue> values) => _values = values;

    public List<Diagnostic> Diagnostics { get; } = [];

    public HashSet<string> UsedNames { get; } = new(StringComparer.Ordinal);

    public BoundText Text { get; } = new();

    public override SyntaxNode? Visit(SyntaxNode? node) => node is null || !node.ContainsBindParameters ? node : base.Visit(node);

    public override SyntaxToken VisitToken(SyntaxToken token) => token;

    public override SyntaxNode? VisitBindParameter(BindParameterSyntax node)
    {
        ParameterPlace place = ParameterPlaces.Of(node);
        if (Find(node, place) is not { } value || !MayStand(node, value, place))
        {
            return node;
        }

        bool isExpression = place is ParameterPlace.Operand or ParameterPlace.OperandOrRegex or ParameterPlace.SignedOperand
            or ParameterPlace.String or ParameterPlace.Integer or ParameterPlace.Duration or ParameterPlace.Regex;
        ExpressionSyntax made = isExpression ? BoundLiterals.ToExpression(value) : SyntaxFactory.IdentifierName(value.Text);
        if (value.IsNegative)
        {
            made = SyntaxFactory.UnaryExpression(SyntaxKind.UnaryMinusExpression, made);
        }

        return Put(node, node.Token, made);
    }

    /// <summary>A sign before a negative value: the two make one.</summary>
    public override SyntaxNode? VisitUnaryExpression(UnaryExpressionSyntax node)
    {
        if (node.Operand is not BindParameterSyntax parameter
            || !_values.TryGetValue(parameter.ParameterName, out BoundValue? value)
            || !value.IsNegative
            || Find(parameter, ParameterPlace.SignedOperand) is null
            || !MayStand(parameter, value, ParameterPlace.SignedOperand))
        {
            return base.VisitUnaryExpression(node);
        }

        ExpressionSyntax literal = BoundLiterals.ToExpression(value);
        ExpressionSyntax made = node.IsKind(SyntaxKind.UnaryMinusExpression)
            ? literal
            : SyntaxFactory.UnaryExpression(SyntaxKind.UnaryMinusExpression, literal);
        SyntaxToken sign = node.OperatorToken;
        made = made.WithLeadingTrivia(SyntaxFactory.TriviaList(sign.LeadingTrivia.Concat(sign.TrailingTrivia).Concat(parameter.Token.LeadingTrivia)));
        return Put(node, parameter.Token, made);
    }

    /// <summary>A lone bind parameter may be a regular expression for measurements.</summary>
    public override SyntaxNode? VisitMeasurementSource(MeasurementSourceSyntax node)
    {
        if (node is not { Regex: null, Names: { Count: 1, SeparatorCount: 0 } names }
            || names[0] is not BindParameterSyntax parameter
            || !_values.TryGetValue(parameter.ParameterName, out BoundValue? value)
            || value.Kind != BoundValueKind.Regex)
        {
            return base.VisitMeasurementSource(node);
        }

        if (Find(parameter, ParameterPlace.Regex) is null || !MayStand(parameter, value, ParameterPlace.Regex))
        {
            return node;
        }

        return SyntaxFactory.MeasurementSource(default, (LiteralExpressionSyntax)Put(parameter, parameter.Token, BoundLiterals.ToRegex(value)));
    }

    /// <summary>A bind parameter in the place of fill may turn out to be tz, whose place is at the end.</summary>
    public override SyntaxNode? VisitSelectStatement(SelectStatementSyntax node)
    {
        var select = (SelectStatementSyntax)base.VisitSelectStatement(node)!;
        return node.FillClause?.Name is BindParameterSyntax
            && select.FillClause is { Name: IdentifierNameSyntax name } clause
            && IsWord(name.ValueText, TimeZoneWord)
                ? select.WithFillClause(null).WithTimeZoneClause(SyntaxFactory.TimeZoneClause(name, clause.ArgumentList))
                : select;
    }

    private BoundValue? Find(BindParameterSyntax node, ParameterPlace place)
    {
        string name = node.ParameterName;
        if (name.Length == 0)
        {
            // An error of the lexer.
            return null;
        }

        UsedNames.Add(name);
        if (_values.TryGetValue(name, out BoundValue? value))
        {
            return value;
        }

        bool operand = place is ParameterPlace.Operand or ParameterPlace.OperandOrRegex or ParameterPlace.HeadOfReference;
        ReferenceError reference = operand
            ? ReferenceError.WithoutPosition("missing parameter: " + name)
            : FoundInstead("$" + name, node, place);
        Add(node, DiagnosticDescriptors.UndefinedParameter, reference, node.Token.Text);
        return null;
    }

    private bool MayStand(BindParameterSyntax node, BoundValue value, ParameterPlace place)
    {
        if (BoundLiterals.WhyUnwritable(value) is { } reason)
        {
            bool operand = place is ParameterPlace.Operand or ParameterPlace.OperandOrRegex or ParameterPlace.HeadOfReference;
            ReferenceError? reference = value.Kind != BoundValueKind.Invalid
                ? null
                : operand
                    ? ReferenceError.WithoutPosition("missing parameter: " + reason)
                    : FoundInstead(reason, node, place);
            Add(node, DiagnosticDescriptors.InvalidParameterValue, reference, node.Token.Text, reason);
            return false;
        }

        if (!Allows(place, value, node))
        {
            ReferenceError? reference = place switch
            {
                ParameterPlace.Operand => null,
                ParameterPlace.HeadOfReference => FoundAfter(node),
                ParameterPlace.ClauseName when FollowingClause(node, value) is { } next => FoundInstead(next.Text.ToUpperInvariant(), next.SpanStart, node, place),
                _ => FoundInstead(value.FoundText, node, place),
            };
            Add(node, DiagnosticDescriptors.ParameterOfWrongKind, reference, node.Token.Text, Describe(value), ParameterPlaces.Describe(place));
            return false;
        }

        return IsInRange(node, value, place);
    }

    private static bool Allows(ParameterPlace place, BoundValue value, BindParameterSyntax node) => place switch
    {
        ParameterPlace.OperandOrRegex => true,
        ParameterPlace.Operand => value.Kind != BoundValueKind.Regex,
        ParameterPlace.SignedOperand => value.Kind is BoundValueKind.Integer or BoundValueKind.Float or BoundValueKind.Duration or BoundValueKind.Identifier,
        ParameterPlace.Regex => value.Kind == BoundValueKind.Regex,
        ParameterPlace.String => value.Kind == BoundValueKind.String,
        ParameterPlace.Integer => value.Kind == BoundValueKind.Integer,
        ParameterPlace.Duration => value.Kind == BoundValueKind.Duration,
        ParameterPlace.WildcardType => false,
        ParameterPlace.ClauseName => value.Kind == BoundValueKind.Identifier && IsClauseWord(node, value),
        _ => value.Kind == BoundValueKind.Identifier,
    };

    // In the place of fill stands fill, or tz if nothing follows it; in the place of tz stands tz.
    private static bool IsClauseWord(BindParameterSyntax node, BoundValue value) =>
        node.Parent is FillClauseSyntax && IsWord(value.Text, "fill")
            || (IsWord(value.Text, TimeZoneWord) && FollowingClause(node, value) is null);

    /// <summary>The first word of a clause that cannot follow tz.</summary>
    private static SyntaxToken? FollowingClause(BindParameterSyntax node, BoundValue value)
    {
        if (!IsWord(value.Text, TimeZoneWord) || node.Parent is not FillClauseSyntax { Parent: SelectStatementSyntax select })
        {
            return null;
        }

        SyntaxNode? next = select.OrderByClause ?? select.LimitClause ?? select.OffsetClause ?? select.SLimitClause
            ?? select.SOffsetClause ?? (SyntaxNode?)select.TimeZoneClause;
        return next?.GetFirstToken();
    }

    private bool IsInRange(BindParameterSyntax node, BoundValue value, ParameterPlace place)
    {
        if (value.Kind == BoundValueKind.Duration
            && !DurationLiteral.TryParse(value.Text.AsSpan(), out _, out DurationError error, out string? message))
        {
            int offset = place == ParameterPlace.Duration ? node.SpanStart : ReferenceError.NoPosition;
            DiagnosticDescriptor descriptor = error == DurationError.Overflow ? DiagnosticDescriptors.DurationTooLong : DiagnosticDescriptors.InvalidDuration;
            Add(node, descriptor, new ReferenceError(message!, offset), value.Text);
            return false;
        }

        if (!value.IsNegative || place is not (ParameterPlace.Integer or ParameterPlace.Duration))
        {
            return true;
        }

        string what = node.Parent!.GetFirstToken().Text.ToUpperInvariant();
        ReferenceError? reference = node.Parent switch
        {
            ReplicationOptionSyntax => new ReferenceError($"invalid value {value.Text}: must be 1 <= n <= 2147483647", node.SpanStart),
            KillQueryStatementSyntax or DropShardStatementSyntax => new ReferenceError($"strconv.ParseUint: parsing \"{value.Text}\": invalid syntax", node.SpanStart),
            LimitClauseSyntax or OffsetClauseSyntax or SLimitClauseSyntax or SOffsetClauseSyntax => new ReferenceError($"{what} must be >= 0", node.SpanStart),
            _ => null,
        };
        Add(node, DiagnosticDescriptors.NegativeParameter, reference, node.Token.Text, value.Text, what);
        return false;
    }

    private static ReferenceError FoundInstead(string found, BindParameterSyntax node, ParameterPlace place) =>
        FoundInstead(found, node.SpanStart, node, place);

    private static ReferenceError FoundInstead(string found, int offset, BindParameterSyntax node, ParameterPlace place) =>
        new($"found {found}, expected {ParameterPlaces.ExpectedText(place) ?? ReferenceContinuation.After(node)}", offset);

    // The value is a whole operand to the reference, so that it stumbles over what follows.
    private static ReferenceError FoundAfter(BindParameterSyntax node)
    {
        SyntaxToken next = node.Token.GetNextToken();
        return new ReferenceError($"found {next.Text}, expected {ReferenceContinuation.After(node)}", next.SpanStart);
    }

    private void Add(BindParameterSyntax node, DiagnosticDescriptor descriptor, ReferenceError? reference, params object?[] arguments) =>
        Diagnostics.Add(Diagnostic.Create(descriptor, node.Span, arguments)
            .WithReferenceText(reference?.Format(node.SyntaxTree.Text.ToString())));

    private static string Describe(BoundValue value) => value.Kind switch
    {
        BoundValueKind.String => "a string",
        BoundValueKind.Integer => "an integer",
        BoundValueKind.Float => "a floating-point number",
        BoundValueKind.Boolean => "a boolean",
        BoundValueKind.Duration => "a duration",
        BoundValueKind.Regex => "a regular expression",
        _ => $"the name {value.Text}",
    };

    private static bool IsWord(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private ExpressionSyntax Put(ExpressionSyntax place, SyntaxToken parameter, ExpressionSyntax made)
    {
        if (place is BindParameterSyntax)
        {
            made = made.WithLeadingTrivia(parameter.LeadingTrivia);
        }

        made = TokenSeparation.Keep(made.WithTrailingTrivia(parameter.TrailingTrivia), place);
        Text.Add(place.FullSpan, parameter.Span, made.FullSpan.Length);
        return made;
    }
}
