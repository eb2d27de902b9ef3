using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// What an operator makes of two values, as the reference's Reduce does it: integers divide to a number, a division by
/// zero gives zero, arithmetic wraps, a string beside a duration is read as a time, an integer beside a duration is
/// nanoseconds since the epoch.
/// </summary>
internal static class ConstantArithmetic
{
    /// <summary>Whether the operator has a value for these operands, and which.</summary>
    /// <param name="operation">The kind of binary expression.</param>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="zone">The zone of times in strings that name none.</param>
    /// <param name="value">The value.</param>
    public static bool TryCombine(SyntaxKind operation, in LiteralValue left, in LiteralValue right, TimeZoneInfo zone, out LiteralValue value)
    {
        value = default;
        if (right.Kind == LiteralValueKind.Null)
        {
            return TryCombineWithNull(operation, left.Kind, out value);
        }

        switch (left.Kind)
        {
            case LiteralValueKind.Boolean:
                return right.Kind == LiteralValueKind.Boolean && TryBooleans(operation, left.Boolean, right.Boolean, out value);
            case LiteralValueKind.Duration:
                return TryDuration(operation, left.DurationNanoseconds, right, zone, out value);
            case LiteralValueKind.Integer:
                return TryInteger(operation, left.Integer, right, zone, out value);
            case LiteralValueKind.Unsigned:
                return TryUnsigned(operation, left.Unsigned, right, out value);
            case LiteralValueKind.Float:
                return TryGetNumber(right, out double number) && TryFloats(operation, left.Float, number, out value);
            case LiteralValueKind.String:
                return TryString(operation, left.Text, right, zone, out value);
            case LiteralValueKind.Time:
                return TryTime(operation, left, right, zone, out value);
            case LiteralValueKind.Null when operation is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                value = LiteralValue.FromBoolean(false);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether the reference would divide by zero: it cuts a fraction off before it divides a duration.</summary>
    public static bool DividesDurationByZero(SyntaxKind operation, in LiteralValue left, in LiteralValue right) =>
        operation == SyntaxKind.DivideExpression
        && left.Kind == LiteralValueKind.Duration
        && right.Kind == LiteralValueKind.Float
        && right.Float != 0
        && ToInteger(right.Float) == 0;

    /// <summary>A number as an integer: cut off, and the least integer where it does not fit, as on the reference's processors.</summary>
    public static long ToInteger(double value) =>
        value >= -9223372036854775808.0 && value < 9223372036854775808.0 ? (long)value : long.MinValue;

    private static bool TryCombineWithNull(SyntaxKind operation, LiteralValueKind left, out LiteralValue value)
    {
        value = LiteralValue.FromBoolean(false);
        bool isEquality = operation is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;
        return left switch
        {
            LiteralValueKind.String or LiteralValueKind.Null => isEquality,
            LiteralValueKind.Unsigned or LiteralValueKind.Regex => false,
            _ => true,
        };
    }

    private static bool TryBooleans(SyntaxKind operation, bool left, bool right, out LiteralValue value)
    {
        bool? result = operation switch
        {
            SyntaxKind.EqualsExpression => left == right,
            SyntaxKind.NotEqualsExpression or SyntaxKind.BitwiseXorExpression => left != right,
            SyntaxKind.LogicalAndExpression or SyntaxKind.BitwiseAndExpression => left && right,
            SyntaxKind.LogicalOrExpression or SyntaxKind.BitwiseOrExpression => left || right,
            _ => null,
        };
        value = LiteralValue.FromBoolean(result ?? false);
        return result is not null;
    }

    private static bool TryDuration(SyntaxKind operation, long left, in LiteralValue right, TimeZoneInfo zone, out LiteralValue value)
    {
        value = default;
        switch (right.Kind)
        {
            case LiteralValueKind.Duration when operation == SyntaxKind.AddExpression:
                value = LiteralValue.FromDuration(unchecked(left + right.DurationNanoseconds));
                return true;
            case LiteralValueKind.Duration when operation == SyntaxKind.SubtractExpression:
                value = LiteralValue.FromDuration(unchecked(left - right.DurationNanoseconds));
                return true;
            case LiteralValueKind.Duration:
                return TryCompare(operation, left.CompareTo(right.DurationNanoseconds), out value);
            case LiteralValueKind.Float:
            case LiteralValueKind.Integer:
                long factor = right.Kind == LiteralValueKind.Float ? ToInteger(right.Float) : right.Integer;
                value = LiteralValue.FromDuration(
                    operation == SyntaxKind.MultiplyExpression ? unchecked(left * factor) : Divide(left, factor));
                return operation is SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression;
            case LiteralValueKind.Time when operation == SyntaxKind.AddExpression:
                value = right.AddNanoseconds(left);
                return true;
            case LiteralValueKind.String when operation == SyntaxKind.AddExpression && TimeText.TryRead(right.Text, zone, out LiteralValue time):
                value = time.AddNanoseconds(left);
                return true;
            default:
                return false;
        }
    }

    private static bool TryInteger(SyntaxKind operation, long left, in LiteralValue right, TimeZoneInfo zone, out LiteralValue value)
    {
        value = default;
        switch (right.Kind)
        {
            case LiteralValueKind.Float:
                return TryFloats(operation, left, right.Float, out value);
            case LiteralValueKind.Integer:
                return TryIntegers(operation, left, right.Integer, out value);
            case LiteralValueKind.Unsigned when left < 0 && IsOrder(operation):
                value = LiteralValue.FromBoolean(operation is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression);
                return true;
            case LiteralValueKind.Unsigned:
                return TryUnsigned(operation, unchecked((ulong)left), right, out value);
            case LiteralValueKind.Duration when operation is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression:
                long distance = right.DurationNanoseconds;
                value = LiteralValue.FromTime(left)
                    .AddNanoseconds(operation == SyntaxKind.AddExpression ? distance : unchecked(-distance));
                return true;
            case LiteralValueKind.Time:
            case LiteralValueKind.String:
                return TryDuration(operation, left, right, zone, out value);
            default:
                return false;
        }
    }

    private static bool TryIntegers(SyntaxKind operation, long left, long right, out LiteralValue value)
    {
        switch (operation)
        {
            case SyntaxKind.AddExpression:
                value = LiteralValue.FromInteger(unchecked(left + right));
                return true;
            case SyntaxKind.SubtractExpression:
                value = LiteralValue.FromInteger(unchecked(left - right));
                return true;
            case SyntaxKind.MultiplyExpression:
                value = LiteralValue.FromInteger(unchecked(left * right));
                return true;
            case SyntaxKind.DivideExpression:
                value = LiteralValue.FromFloat(right == 0 ? 0 : (double)left / right);
                return true;
            case SyntaxKind.ModuloExpression:
                value = LiteralValue.FromInteger(right is 0 or -1 ? 0 : left % right);
                return true;
            case SyntaxKind.BitwiseAndExpression:
                value = LiteralValue.FromInteger(left & right);
                return true;
            case SyntaxKind.BitwiseOrExpression:
                value = LiteralValue.FromInteger(left | right);
                return true;
            case SyntaxKind.BitwiseXorExpression:
                value = LiteralValue.FromInteger(left ^ right);
                return true;
            default:
                return TryCompare(operation, left.CompareTo(right), out value);
        }
    }

    private static bool TryUnsigned(SyntaxKind operation, ulong left, in LiteralValue right, out LiteralValue value)
    {
        value = default;
        ulong other;
        switch (right.Kind)
        {
            case LiteralValueKind.Float:
                return TryFloats(operation, left, right.Float, out value);
            case LiteralValueKind.Integer when right.Integer < 0 && IsOrder(operation):
                value = LiteralValue.FromBoolean(operation is SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression);
                return true;
            case LiteralValueKind.Integer:
                other = unchecked((ulong)right.Integer);
                break;
            case LiteralValueKind.Unsigned:
                other = right.Unsigned;
                break;
            default:
                return false;
        }

        switch (operation)
        {
            case SyntaxKind.AddExpression:
                value = LiteralValue.FromUnsigned(unchecked(left + other));
                return true;
            case SyntaxKind.SubtractExpression:
                value = LiteralValue.FromUnsigned(unchecked(left - other));
                return true;
            case SyntaxKind.MultiplyExpression:
                value = LiteralValue.FromUnsigned(unchecked(left * other));
                return true;
            case SyntaxKind.DivideExpression:
                value = LiteralValue.FromUnsigned(other == 0 ? 0 : left / other);
                return true;
            case SyntaxKind.ModuloExpression:
                value = LiteralValue.FromUnsigned(other == 0 ? 0 : left % other);
                return true;
            default:
                return TryCompare(operation, left.CompareTo(other), out value);
        }
    }

    private static bool TryFloats(SyntaxKind operation, double left, double right, out LiteralValue value)
    {
        bool? comparison = operation switch
        {
            SyntaxKind.EqualsExpression => left == right,
            SyntaxKind.NotEqualsExpression => left != right,
            SyntaxKind.GreaterThanExpression => left > right,
            SyntaxKind.GreaterThanOrEqualExpression => left >= right,
            SyntaxKind.LessThanExpression => left < right,
            SyntaxKind.LessThanOrEqualExpression => left <= right,
            _ => null,
        };
        if (comparison is { } known)
        {
            value = LiteralValue.FromBoolean(known);
            return true;
        }

        double? result = operation switch
        {
            SyntaxKind.AddExpression => left + right,
            SyntaxKind.SubtractExpression => left - right,
            SyntaxKind.MultiplyExpression => left * right,
            SyntaxKind.DivideExpression => right == 0 ? 0 : left / right,
            SyntaxKind.ModuloExpression => left % right,
            _ => null,
        };
        value = LiteralValue.FromFloat(result ?? 0);
        return result is not null;
    }

    private static bool TryString(SyntaxKind operation, string left, in LiteralValue right, TimeZoneInfo zone, out LiteralValue value)
    {
        value = default;
        if (right.Kind == LiteralValueKind.String && operation == SyntaxKind.AddExpression)
        {
            value = LiteralValue.FromString(left + right.Text);
            return true;
        }

        LiteralValue time;
        if (right.Kind == LiteralValueKind.String && operation is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression)
        {
            // The same time may be written in two ways.
            bool equal = TimeText.TryRead(left, zone, out time) && TimeText.TryRead(right.Text, zone, out LiteralValue other)
                ? time.CompareTime(other) == 0
                : left == right.Text;
            value = LiteralValue.FromBoolean(equal == (operation == SyntaxKind.EqualsExpression));
            return true;
        }

        return right.Kind is LiteralValueKind.String or LiteralValueKind.Duration or LiteralValueKind.Time or LiteralValueKind.Integer
            && TimeText.TryRead(left, zone, out time)
            && TryTime(operation, time, right, zone, out value);
    }

    private static bool TryTime(SyntaxKind operation, in LiteralValue left, in LiteralValue right, TimeZoneInfo zone, out LiteralValue value)
    {
        value = default;
        switch (right.Kind)
        {
            case LiteralValueKind.Duration:
            case LiteralValueKind.Integer:
                long distance = right.Kind == LiteralValueKind.Integer ? right.Integer : right.DurationNanoseconds;
                value = left.AddNanoseconds(operation == SyntaxKind.AddExpression ? distance : unchecked(-distance));
                return operation is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression;
            case LiteralValueKind.Time when operation == SyntaxKind.SubtractExpression:
                value = LiteralValue.FromDuration(left.NanosecondsSince(right));
                return true;
            case LiteralValueKind.Time:
                return TryCompare(operation, left.CompareTime(right), out value);
            case LiteralValueKind.String:
                return TimeText.TryRead(right.Text, zone, out LiteralValue time) && TryTime(operation, left, time, zone, out value);
            default:
                return false;
        }
    }

    private static bool TryCompare(SyntaxKind operation, int order, out LiteralValue value)
    {
        bool? result = operation switch
        {
            SyntaxKind.EqualsExpression => order == 0,
            SyntaxKind.NotEqualsExpression => order != 0,
            SyntaxKind.GreaterThanExpression => order > 0,
            SyntaxKind.GreaterThanOrEqualExpression => order >= 0,
            SyntaxKind.LessThanExpression => order < 0,
            SyntaxKind.LessThanOrEqualExpression => order <= 0,
            _ => null,
        };
        value = LiteralValue.FromBoolean(result ?? false);
        return result is not null;
    }

    private static bool IsOrder(SyntaxKind operation) =>
        operation is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
            or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;

    private static bool TryGetNumber(in LiteralValue value, out double number)
    {
        number = value.Kind switch
        {
            LiteralValueKind.Float => value.Float,
            LiteralValueKind.Integer => value.Integer,
            LiteralValueKind.Unsigned => value.Unsigned,
            _ => 0,
        };
        return value.Kind is LiteralValueKind.Float or LiteralValueKind.Integer or LiteralValueKind.Unsigned;
    }

    // The least integer divided by -1 wraps; .NET would throw.
    private static long Divide(long left, long right) => right switch
    {
        0 => 0,
        -1 => unchecked(-left),
        _ => left / right,
    };
}
