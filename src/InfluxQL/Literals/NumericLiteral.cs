using System.Globalization;

namespace InfluxQL.Literals;

/// <summary>Integers and floating-point numbers as the language writes them: no sign, no exponent, no separators.</summary>
public static class NumericLiteral
{
    /// <summary>Reads an integer literal.</summary>
    /// <param name="text">ASCII digits.</param>
    /// <param name="value">The value; 0 if the text is wrong.</param>
    /// <returns>False if the text is not made of digits or the number is larger than 2^63 - 1.</returns>
    public static bool TryParseInteger(ReadOnlySpan<char> text, out long value)
    {
        bool fits = TryParseUnsigned(text, out ulong unsigned) && unsigned <= long.MaxValue;
        value = fits ? (long)unsigned : 0;
        return fits;
    }

    /// <summary>
    /// Reads an unsigned literal: digits whose value fits 64 bits. A number up to 2^63 - 1 is an integer literal
    /// in the language; ask <see cref="TryParseInteger"/> first.
    /// </summary>
    /// <param name="text">ASCII digits.</param>
    /// <param name="value">The value; 0 if the text is wrong.</param>
    /// <returns>False if the text is not made of digits or the number is larger than 2^64 - 1.</returns>
    public static bool TryParseUnsigned(ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
        ulong sum = 0;
        foreach (char c in text)
        {
            uint digit = (uint)(c - '0');
            if (digit > 9 || sum > (ulong.MaxValue - digit) / 10)
            {
                return false;
            }

            sum = (sum * 10) + digit;
        }

        value = sum;
        return text.Length > 0;
    }

    /// <summary>Reads a number literal: digits with one point before, among or after them, or none.</summary>
    /// <param name="text">The literal, such as <c>1.5</c>, <c>1.</c>, <c>.5</c> or <c>15</c>.</param>
    /// <param name="value">The nearest floating-point number; 0 if the text is wrong.</param>
    /// <returns>False if the text has another form or is too large for a floating-point number.</returns>
    public static bool TryParseFloat(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        int point = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else if ((uint)(text[i] - '0') > 9)
            {
                return false;
            }
        }

        if (text.Length - (point < 0 ? 0 : 1) <= 0)
        {
            return false;
        }

#if NETSTANDARD2_0
        // The framework's own parser is only correctly rounded since .NET Core 3.0.
        double parsed = ExactDecimal.Parse(text, point);
#else
        double parsed = double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
#endif
        if (double.IsInfinity(parsed))
        {
            return false;
        }

        value = parsed;
        return true;
    }

    /// <summary>
    /// Writes a number with the fewest digits that read back as the same number, and never with an exponent
    /// (Go's <c>strconv.FormatFloat(v, 'f', -1, 64)</c>): <c>1</c>, <c>0.00001</c>, <c>-2.5</c>, <c>NaN</c>,
    /// <c>+Inf</c>, <c>-Inf</c>.
    /// </summary>
    public static string FormatFloat(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "+Inf" : "-Inf";
        }

        if (value == 0)
        {
            return BitConverter.DoubleToInt64Bits(value) < 0 ? "-0" : "0";
        }

#if NETSTANDARD2_0
        // "R" is not the shortest text, and not always right, before .NET Core 3.0.
        return ExactDecimal.ToShortest(value);
#else
        // "R" loses a digit of 2^-958 and 2^-25, whose neighbour below is nearer than the one above.
        bool powerOfTwo = (BitConverter.DoubleToInt64Bits(value) & ((1L << 52) - 1)) == 0;
        return powerOfTwo ? ExactDecimal.ToShortest(value) : DecimalNotation.WithoutExponent(value.ToString("R", CultureInfo.InvariantCulture));
#endif
    }
}
