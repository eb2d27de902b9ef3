namespace InfluxQL.Semantics;

/// <summary>Calls of mathematical functions whose arguments are all known (InfluxDB 1.8, query/math.go).</summary>
internal static class MathematicalFunctions
{
    /// <summary>
    /// The value of a call. False where the number of arguments is wrong, so that the call stays as it is. An argument
    /// that is no number gives the null value.
    /// </summary>
    public static bool TryEvaluate(FunctionDefinition function, FoldedExpression[] arguments, out LiteralValue value)
    {
        value = default;
        if (!function.IsMathematical || arguments.Length != function.MinArguments)
        {
            return false;
        }

        ref readonly LiteralValue x = ref ((FoldedLiteral)arguments[0]).Value;
        if (function.Name is "abs" or "floor" or "ceil" or "round")
        {
            if (x.Kind == LiteralValueKind.Integer)
            {
                // The reference gives integers back as they are, also negative ones.
                value = x;
            }
            else if (x.Kind == LiteralValueKind.Float)
            {
                value = LiteralValue.FromFloat(RoundOff(function.Name, x.Float));
            }

            return true;
        }

        double second = 0;
        if (TryGetNumber(x, out double first)
            && (arguments.Length == 1 || TryGetNumber(((FoldedLiteral)arguments[1]).Value, out second)))
        {
            value = LiteralValue.FromFloat(Evaluate(function.Name, first, second));
        }

        return true;
    }

    private static double RoundOff(string name, double x)
    {
        switch (name)
        {
            case "abs":
                return Math.Abs(x);
            case "floor":
                return Math.Floor(x);
            case "ceil":
                return Math.Ceiling(x);
            default:
                return Math.Round(x, MidpointRounding.AwayFromZero);
        }
    }

    private static double Evaluate(string name, double x, double y) => name switch
    {
        "sin" => Math.Sin(x),
        "cos" => Math.Cos(x),
        "tan" => Math.Tan(x),
        "asin" => Math.Asin(x),
        "acos" => Math.Acos(x),
        "atan" => Math.Atan(x),
        "atan2" => Math.Atan2(x, y),
        "exp" => Math.Exp(x),
        "ln" => Math.Log(x),
        "log" => Math.Log(x) / Math.Log(y),
        "log2" => Math.Log(x, 2),
        "log10" => Math.Log10(x),
        "sqrt" => Math.Sqrt(x),
        "pow" => Math.Pow(x, y),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such function."),
    };

    private static bool TryGetNumber(in LiteralValue value, out double number)
    {
        switch (value.Kind)
        {
            case LiteralValueKind.Float:
                number = value.Float;
                return true;
            case LiteralValueKind.Integer:
                number = value.Integer;
                return true;
            case LiteralValueKind.Unsigned:
                number = value.Unsigned;
                return true;
            default:
                number = 0;
                return false;
        }
    }
}
