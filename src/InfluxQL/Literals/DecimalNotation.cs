using System.Globalization;
using System.Text;

namespace InfluxQL.Literals;

/// <summary>Writes decimal numbers without an exponent.</summary>
internal static class DecimalNotation
{
    /// <summary>Turns <c>-1.25E-07</c> into <c>-0.000000125</c>.</summary>
    /// <param name="scientific">An invariant number, with or without an exponent.</param>
    public static string WithoutExponent(string scientific)
    {
        int e = scientific.IndexOf('E');
        if (e < 0)
        {
            return scientific;
        }

        int exponent = int.Parse(scientific.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        bool negative = scientific[0] == '-';
        int start = negative ? 1 : 0;
        string mantissa = scientific.Substring(start, e - start);
        int point = mantissa.IndexOf('.');
        string digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        return FromDigits(negative, digits, (point < 0 ? mantissa.Length : point) + exponent);
    }

    /// <summary>Writes digits with the point at a place.</summary>
    /// <param name="negative">Whether a minus leads.</param>
    /// <param name="digits">The significant digits.</param>
    /// <param name="point">How many digits stand before the point; may be negative or beyond the digits.</param>
    public static string FromDigits(bool negative, string digits, int point)
    {
        digits = digits.TrimEnd('0');
        var builder = new StringBuilder(Math.Max(digits.Length, Math.Abs(point)) + 4);
        if (negative)
        {
            builder.Append('-');
        }

        if (point <= 0)
        {
            builder.Append("0.").Append('0', -point).Append(digits);
        }
        else if (point >= digits.Length)
        {
            builder.Append(digits).Append('0', point - digits.Length);
        }
        else
        {
            builder.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point);
        }

        return builder.ToString();
    }
}
