using System.Globalization;
using System.Numerics;
using System.Text;

namespace InfluxQL.Literals;

/// <summary>
/// Decimal text to floating-point numbers and back, exact on every runtime. .NET before Core 3.0 rounds some
/// numbers wrongly in both directions, and .NET 10 prints two powers of two with a digit too few.
/// </summary>
internal static class ExactDecimal
{
    // 768 digits decide every rounding; one more says whether anything but zeros follows.
    private const int SignificantDigits = 768;

    private static readonly double[] s_powersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ];

    /// <summary>Reads digits with at most one point.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="point">Offset of the point; -1 if there is none.</param>
    /// <returns>The nearest number, to even in the middle; infinity if it is too large.</returns>
    public static double Parse(ReadOnlySpan<char> text, int point)
    {
        var digits = new StringBuilder(Math.Min(text.Length, SignificantDigits + 1));
        bool more = false;
        int exponent = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '.')
            {
                continue;
            }

            bool fraction = point >= 0 && i > point;
            if (digits.Length == 0 && c == '0')
            {
                exponent -= fraction ? 1 : 0;
            }
            else if (digits.Length < SignificantDigits)
            {
                digits.Append(c);
                exponent -= fraction ? 1 : 0;
            }
            else
            {
                more |= c != '0';
                exponent += fraction ? 0 : 1;
            }
        }

        if (more)
        {
            digits.Append('1');
            exponent--;
        }

        int magnitude = digits.Length + exponent;
        if (digits.Length == 0 || magnitude < -330)
        {
            return 0;
        }

        if (magnitude > 310)
        {
            return double.PositiveInfinity;
        }

        string significant = digits.ToString();
        if (significant.Length <= 15 && Math.Abs(exponent) <= 22)
        {
            // Both numbers are exact, so that the one operation rounds once.
            double exact = long.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
            return exponent < 0 ? exact / s_powersOfTen[-exponent] : exact * s_powersOfTen[exponent];
        }

        BigInteger numerator = BigInteger.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
        BigInteger denominator = BigInteger.One;
        if (exponent >= 0)
        {
            numerator *= BigInteger.Pow(10, exponent);
        }
        else
        {
            denominator = BigInteger.Pow(10, -exponent);
        }

        return Divide(numerator, denominator);
    }

    /// <summary>Writes a finite number other than zero with the fewest digits that read back, without an exponent.</summary>
    public static string ToShortest(double value)
    {
        double magnitude = Math.Abs(value);
        if (magnitude >= 1e-300)
        {
            // Fifteen digits name one number only: if they read back, they are the shortest.
            string text = DecimalNotation.WithoutExponent(magnitude.ToString("G15", CultureInfo.InvariantCulture));
            if (Parse(text.AsSpan(), text.IndexOf('.')) == magnitude)
            {
                return value < 0 ? "-" + text : text;
            }
        }

        return GenerateShortest(value < 0, magnitude);
    }

    /// <summary>The nearest number to a quotient, to even in the middle.</summary>
    private static double Divide(BigInteger numerator, BigInteger denominator)
    {
        int exponent = Math.Max(BitLength(numerator) - BitLength(denominator) - 53, -1074);
        BigInteger quotient = Scale(numerator, denominator, exponent, out BigInteger remainder, out BigInteger divisor);
        if (BitLength(quotient) > 53)
        {
            exponent++;
            quotient = Scale(numerator, denominator, exponent, out remainder, out divisor);
        }

        int half = (remainder << 1).CompareTo(divisor);
        long mantissa = (long)quotient;
        if (half > 0 || (half == 0 && (mantissa & 1) != 0))
        {
            mantissa++;
        }

        if (exponent > 971)
        {
            return double.PositiveInfinity;
        }

        // A mantissa that grew to 2^53 carries into the exponent; one below 2^52 (subnormal) has none;
        // the largest exponent carries into infinity.
        long bits = ((long)(exponent + 1075) << 52) + (mantissa - (1L << 52));
        return BitConverter.Int64BitsToDouble(bits);
    }

    private static BigInteger Scale(
        BigInteger numerator, BigInteger denominator, int exponent, out BigInteger remainder, out BigInteger divisor)
    {
        divisor = exponent > 0 ? denominator << exponent : denominator;
        return BigInteger.DivRem(exponent < 0 ? numerator << -exponent : numerator, divisor, out remainder);
    }

    private static int BitLength(BigInteger value)
    {
        byte[] bytes = value.ToByteArray();
        int last = bytes.Length - 1;
        while (last > 0 && bytes[last] == 0)
        {
            last--;
        }

        int bits = last * 8;
        for (int top = bytes[last]; top != 0; top >>= 1)
        {
            bits++;
        }

        return bits;
    }

    /// <summary>The method of Steele and White: digits until what is left lies inside the number's rounding interval.</summary>
    private static string GenerateShortest(bool negative, double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int biased = (int)(bits >> 52);
        long fraction = bits & ((1L << 52) - 1);
        long mantissa = biased == 0 ? fraction : fraction | (1L << 52);
        int exponent = Math.Max(biased, 1) - 1075;
        bool even = (mantissa & 1) == 0;

        // Below a power of two the numbers stand twice as dense.
        bool narrow = fraction == 0 && biased > 1;
        int extra = narrow ? 2 : 1;
        BigInteger rest = new BigInteger(mantissa) << (Math.Max(exponent, 0) + extra);
        BigInteger scale = BigInteger.One << (Math.Max(-exponent, 0) + extra);
        BigInteger below = BigInteger.One << Math.Max(exponent, 0);
        BigInteger above = narrow ? below << 1 : below;

        int point = (int)Math.Ceiling(Math.Log10(value) - 1e-10);
        if (point >= 0)
        {
            scale *= BigInteger.Pow(10, point);
        }
        else
        {
            BigInteger power = BigInteger.Pow(10, -point);
            rest *= power;
            below *= power;
            above *= power;
        }

        if (Reaches(rest + above, scale, even))
        {
            point++;
        }
        else
        {
            rest *= 10;
            below *= 10;
            above *= 10;
        }

        var digits = new StringBuilder(17);
        while (true)
        {
            int digit = (int)BigInteger.DivRem(rest, scale, out rest);
            bool down = Reaches(below, rest, even);
            bool up = Reaches(rest + above, scale, even);
            if (!down && !up)
            {
                digits.Append((char)('0' + digit));
                rest *= 10;
                below *= 10;
                above *= 10;
                continue;
            }

            if (down && up)
            {
                int half = (rest << 1).CompareTo(scale);
                up = half > 0 || (half == 0 && (digit & 1) != 0);
            }

            digits.Append((char)('0' + digit + (up ? 1 : 0)));
            return DecimalNotation.FromDigits(negative, digits.ToString(), point);
        }
    }

    private static bool Reaches(BigInteger value, BigInteger limit, bool inclusive) =>
        inclusive ? value >= limit : value > limit;
}
