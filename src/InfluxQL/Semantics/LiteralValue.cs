using System.Globalization;
using InfluxQL.Literals;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// The value of a literal, or of an expression that is made of literals alone. A time has seconds of 64 bits, so that
/// arithmetic may leave the range of InfluxDB's times and come back, as in the reference.
/// </summary>
public readonly struct LiteralValue : IEquatable<LiteralValue>
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    // An integer, the bits of a number, nanoseconds of a duration, seconds of a time, or 0 and 1.
    private readonly long _bits;
    private readonly int _fraction;
    private readonly int _offset;
    private readonly string? _text;

    private LiteralValue(LiteralValueKind kind, long bits, string? text = null, int fraction = 0, int offset = 0)
    {
        Kind = kind;
        _bits = bits;
        _text = text;
        _fraction = fraction;
        _offset = offset;
    }

    /// <summary>What the value is. The default value is <see cref="LiteralValueKind.Null"/>.</summary>
    public LiteralValueKind Kind { get; }

    /// <summary>The value of a string, or the pattern of a regular expression without the slashes around it.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public string Text => _text ?? throw WrongKind("text");

    /// <summary>The value of an integer.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public long Integer => Kind == LiteralValueKind.Integer ? _bits : throw WrongKind("integer");

    /// <summary>The value of an unsigned integer.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public ulong Unsigned => Kind == LiteralValueKind.Unsigned ? unchecked((ulong)_bits) : throw WrongKind("unsigned integer");

    /// <summary>The value of a floating-point number.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public double Float => Kind == LiteralValueKind.Float ? BitConverter.Int64BitsToDouble(_bits) : throw WrongKind("floating-point number");

    /// <summary>The value of TRUE or FALSE.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public bool Boolean => Kind == LiteralValueKind.Boolean ? _bits != 0 : throw WrongKind("truth value");

    /// <summary>The value of a duration in nanoseconds.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public long DurationNanoseconds => Kind == LiteralValueKind.Duration ? _bits : throw WrongKind("duration");

    /// <summary>Whether the value is a time that InfluxDB can hold, and which one.</summary>
    /// <param name="nanoseconds">Nanoseconds since 1970-01-01T00:00:00Z; 0 where there is none.</param>
    public bool TryGetTime(out long nanoseconds)
    {
        nanoseconds = 0;
        if (Kind != LiteralValueKind.Time || CompareToRange() != 0)
        {
            return false;
        }

        nanoseconds = unchecked((_bits * NanosecondsPerSecond) + _fraction);
        return true;
    }

    /// <summary>A string.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static LiteralValue FromString(string text) =>
        new(LiteralValueKind.String, 0, text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>A regular expression.</summary>
    /// <param name="pattern">The pattern without the slashes around it.</param>
    /// <exception cref="ArgumentNullException">The pattern is null.</exception>
    public static LiteralValue FromRegex(string pattern) =>
        new(LiteralValueKind.Regex, 0, pattern ?? throw new ArgumentNullException(nameof(pattern)));

    /// <summary>An integer.</summary>
    public static LiteralValue FromInteger(long value) => new(LiteralValueKind.Integer, value);

    /// <summary>An unsigned integer.</summary>
    public static LiteralValue FromUnsigned(ulong value) => new(LiteralValueKind.Unsigned, unchecked((long)value));

    /// <summary>A floating-point number.</summary>
    public static LiteralValue FromFloat(double value) => new(LiteralValueKind.Float, BitConverter.DoubleToInt64Bits(value));

    /// <summary>TRUE or FALSE.</summary>
    public static LiteralValue FromBoolean(bool value) => new(LiteralValueKind.Boolean, value ? 1 : 0);

    /// <summary>A duration.</summary>
    /// <param name="nanoseconds">Its length in nanoseconds.</param>
    public static LiteralValue FromDuration(long nanoseconds) => new(LiteralValueKind.Duration, nanoseconds);

    /// <summary>A time.</summary>
    /// <param name="nanoseconds">Nanoseconds since 1970-01-01T00:00:00Z.</param>
    public static LiteralValue FromTime(long nanoseconds) => FromTime(0, 0, 0).AddNanoseconds(nanoseconds);

    /// <summary>
    /// Reads a literal with the signs before it. False for every other expression, and for a literal with a mistake
    /// that the parser reports. Strings are not read as times here: that depends on what they are compared with.
    /// </summary>
    /// <exception cref="ArgumentNullException">The expression is null.</exception>
    public static bool TryRead(ExpressionSyntax expression, out LiteralValue value)
    {
        if (expression is null)
        {
            throw new ArgumentNullException(nameof(expression));
        }

        value = default;
        if (expression is UnaryExpressionSyntax { Operand: LiteralExpressionSyntax operand } unary)
        {
            return TryReadLiteral(operand, out LiteralValue unsigned)
                && unsigned.TryApplySign(unary.Kind == SyntaxKind.UnaryMinusExpression, out value);
        }

        return expression is LiteralExpressionSyntax literal && TryReadLiteral(literal, out value);
    }

    /// <summary>A time of any year.</summary>
    /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="fraction">Nanoseconds within the second.</param>
    /// <param name="offset">The offset from UTC, in seconds, with which the time is shown in messages.</param>
    internal static LiteralValue FromTime(long seconds, int fraction, int offset) =>
        new(LiteralValueKind.Time, seconds, null, fraction, offset);

    /// <summary>Negative where a time lies before InfluxDB's times, positive where it lies after them.</summary>
    internal int CompareToRange() =>
        CompareTime(FromTime(TimeLiteral.MinNanoseconds)) < 0 ? -1 : CompareTime(FromTime(TimeLiteral.MaxNanoseconds)) > 0 ? 1 : 0;

    /// <summary>Negative where a time lies before another one.</summary>
    internal int CompareTime(in LiteralValue other) =>
        _bits != other._bits ? _bits.CompareTo(other._bits) : _fraction.CompareTo(other._fraction);

    /// <summary>A time as RFC 3339 in whole seconds with its offset.</summary>
    internal string FormatTimeInSeconds() => TimeLiteral.FormatSeconds(_bits, _offset);

    /// <summary>A time that is later by some nanoseconds.</summary>
    internal LiteralValue AddNanoseconds(long nanoseconds)
    {
        long seconds = nanoseconds / NanosecondsPerSecond;
        int fraction = _fraction + (int)(nanoseconds % NanosecondsPerSecond);
        if (fraction < 0)
        {
            fraction += (int)NanosecondsPerSecond;
            seconds--;
        }
        else if (fraction >= NanosecondsPerSecond)
        {
            fraction -= (int)NanosecondsPerSecond;
            seconds++;
        }

        return FromTime(unchecked(_bits + seconds), fraction, _offset);
    }

    /// <summary>Nanoseconds from another time to this one; the greatest or least number where 64 bits hold no more.</summary>
    internal long NanosecondsSince(in LiteralValue other)
    {
        decimal exact = (((decimal)_bits - other._bits) * NanosecondsPerSecond) + (_fraction - other._fraction);
        return exact > long.MaxValue ? long.MaxValue : exact < long.MinValue ? long.MinValue : (long)exact;
    }

    /// <summary>Puts a sign before the value. False where a literal of that kind takes none, or the result fits no kind.</summary>
    internal bool TryApplySign(bool negative, out LiteralValue value)
    {
        value = this;
        switch (Kind)
        {
            case LiteralValueKind.Integer when negative:
                value = FromInteger(unchecked(-_bits));
                return true;
            case LiteralValueKind.Duration when negative:
                value = FromDuration(unchecked(-_bits));
                return true;
            case LiteralValueKind.Float when negative:
                value = FromFloat(-Float);
                return true;
            case LiteralValueKind.Unsigned when negative:
                value = FromInteger(long.MinValue);
                return Unsigned == (ulong)long.MaxValue + 1;
            default:
                return Kind is LiteralValueKind.Integer or LiteralValueKind.Duration or LiteralValueKind.Float or LiteralValueKind.Unsigned;
        }
    }

    /// <summary>Reads a literal without a sign.</summary>
    internal static bool TryReadLiteral(LiteralExpressionSyntax literal, out LiteralValue value)
    {
        value = default;
        switch (literal.Kind)
        {
            case SyntaxKind.StringLiteralExpression when literal.TryGetString(out string text):
                value = FromString(text);
                return true;
            case SyntaxKind.IntegerLiteralExpression when literal.TryGetInteger(out long integer):
                value = FromInteger(integer);
                return true;
            case SyntaxKind.IntegerLiteralExpression when literal.TryGetUnsigned(out ulong unsigned):
                value = FromUnsigned(unsigned);
                return true;
            case SyntaxKind.NumberLiteralExpression when literal.TryGetNumber(out double number):
                value = FromFloat(number);
                return true;
            case SyntaxKind.DurationLiteralExpression when literal.TryGetDuration(out long nanoseconds):
                value = FromDuration(nanoseconds);
                return true;
            case SyntaxKind.RegexLiteralExpression when literal.TryGetRegex(out string pattern):
                value = FromRegex(pattern);
                return true;
            case SyntaxKind.TrueLiteralExpression:
            case SyntaxKind.FalseLiteralExpression:
                value = FromBoolean(literal.Kind == SyntaxKind.TrueLiteralExpression);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether both are of the same kind and have the same value; times are the same in any offset.</summary>
    public bool Equals(LiteralValue other) =>
        Kind == other.Kind && _bits == other._bits && _fraction == other._fraction && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LiteralValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((((int)Kind * 397) ^ _bits.GetHashCode() ^ _fraction) * 397) ^ (_text is null ? 0 : StringComparer.Ordinal.GetHashCode(_text));

    /// <summary>The value as the reference's messages show it: <c>'a'</c>, <c>-1</c>, <c>1.5</c>, <c>10m</c>, <c>/a/</c>, <c>nil</c>.</summary>
    public override string ToString()
    {
        switch (Kind)
        {
            case LiteralValueKind.String:
                return QuotedText.QuoteString(Text);
            case LiteralValueKind.Integer:
                return _bits.ToString(CultureInfo.InvariantCulture);
            case LiteralValueKind.Unsigned:
                return Unsigned.ToString(CultureInfo.InvariantCulture);
            case LiteralValueKind.Float:
                return NumericLiteral.FormatFloat(Float);
            case LiteralValueKind.Boolean:
                return Boolean ? "true" : "false";
            case LiteralValueKind.Duration:
                return DurationLiteral.Format(_bits);
            case LiteralValueKind.Time:
                return $"'{(TryGetTime(out long nanoseconds) ? TimeLiteral.Format(nanoseconds) : TimeLiteral.FormatSeconds(_bits, 0))}'";
            case LiteralValueKind.Regex:
                return "/" + Text.Replace("/", "\\/") + "/";
            default:
                return "nil";
        }
    }

    /// <summary>Whether both values are the same.</summary>
    public static bool operator ==(LiteralValue left, LiteralValue right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(LiteralValue left, LiteralValue right) => !left.Equals(right);

    private InvalidOperationException WrongKind(string wanted) => new($"The value is of kind {Kind} and has no {wanted}.");
}
