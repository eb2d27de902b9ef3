using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>Tells what may stand where a bind parameter stands.</summary>
internal static class ParameterPlaces
{
    public static ParameterPlace Of(BindParameterSyntax parameter) => parameter.Parent switch
    {
        FieldSyntax or GroupByClauseSyntax or ArgumentListSyntax => ParameterPlace.OperandOrRegex,
        BinaryExpressionSyntax binary => IsRegexOperand(binary, parameter) ? ParameterPlace.Regex : ParameterPlace.Operand,
        ParenthesizedExpressionSyntax or WhereClauseSyntax or StandaloneExpressionSyntax => ParameterPlace.Operand,
        UnaryExpressionSyntax => ParameterPlace.SignedOperand,
        CallExpressionSyntax => ParameterPlace.HeadOfReference,
        VariableReferenceSyntax reference => reference.Names[0] == parameter ? ParameterPlace.HeadOfReference : ParameterPlace.Name,
        CastClauseSyntax { Parent: WildcardExpressionSyntax } => ParameterPlace.WildcardType,
        CastClauseSyntax => ParameterPlace.Type,
        FillClauseSyntax or TimeZoneClauseSyntax => ParameterPlace.ClauseName,
        SortItemSyntax item => item.Parent is OrderByClauseSyntax order && order.Items[0] == item ? ParameterPlace.SortName : ParameterPlace.Name,
        WithKeyClauseSyntax { OperatorToken.Kind: SyntaxKind.EqualsTildeToken or SyntaxKind.ExclamationTildeToken } => ParameterPlace.Regex,
        ShowStatsStatementSyntax or ShowDiagnosticsStatementSyntax or CreateSubscriptionStatementSyntax when !IsName(parameter) => ParameterPlace.String,
        CreateUserStatementSyntax user => user.Password == parameter ? ParameterPlace.String : ParameterPlace.Name,
        SetPasswordStatementSyntax set => set.Password == parameter ? ParameterPlace.String : ParameterPlace.Name,
        LimitClauseSyntax or OffsetClauseSyntax or SLimitClauseSyntax or SOffsetClauseSyntax or ReplicationOptionSyntax or DropShardStatementSyntax => ParameterPlace.Integer,
        KillQueryStatementSyntax kill => kill.Id == parameter ? ParameterPlace.Integer : ParameterPlace.Name,
        DurationOptionSyntax or ShardDurationOptionSyntax or FutureLimitOptionSyntax or PastLimitOptionSyntax or ResampleClauseSyntax => ParameterPlace.Duration,
        _ => ParameterPlace.Name,
    };

    /// <summary>What the reference expects there, in its words; null where it takes everything that we take.</summary>
    public static string? ExpectedText(ParameterPlace place) => place switch
    {
        ParameterPlace.SignedOperand => "identifier, number, duration, (",
        ParameterPlace.Name => "identifier",
        ParameterPlace.SortName => "identifier, ASC, DESC",
        ParameterPlace.Type => "float, integer, string, boolean, field, tag",
        ParameterPlace.WildcardType => "field, tag",
        ParameterPlace.Regex => "regex",
        ParameterPlace.String => "string",
        ParameterPlace.Integer => "integer",
        ParameterPlace.Duration => "duration",
        _ => null,
    };

    /// <summary>What stands there, for a message.</summary>
    public static string Describe(ParameterPlace place) => place switch
    {
        ParameterPlace.Operand => "a name or a value that is no regular expression",
        ParameterPlace.OperandOrRegex => "a name, a value or a regular expression",
        ParameterPlace.SignedOperand => "a name, a number or a duration",
        ParameterPlace.Type => "the name of a type",
        ParameterPlace.WildcardType => "the word field or tag, for which no value can stand",
        ParameterPlace.ClauseName => "the name fill or tz",
        ParameterPlace.Regex => "a regular expression",
        ParameterPlace.String => "a string",
        ParameterPlace.Integer => "an integer",
        ParameterPlace.Duration => "a duration",
        _ => "a name",
    };

    // Also where what binds tighter follows: a =~ $re + 1 is a =~ (/re/ + 1) to the reference.
    private static bool IsRegexOperand(BinaryExpressionSyntax binary, BindParameterSyntax parameter)
    {
        ExpressionSyntax operand = parameter;
        while (!(binary.Kind is SyntaxKind.MatchesRegexExpression or SyntaxKind.NotMatchesRegexExpression && binary.Right == operand))
        {
            if (binary.Left != operand || binary.Parent is not BinaryExpressionSyntax outer)
            {
                return false;
            }

            operand = binary;
            binary = outer;
        }

        return true;
    }

    private static bool IsName(BindParameterSyntax parameter) =>
        parameter.Parent is CreateSubscriptionStatementSyntax subscription && subscription.Name == parameter;
}
