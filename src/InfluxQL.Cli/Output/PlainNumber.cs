using System.Globalization;

namespace InfluxQL.Cli.Output;

/// <summary>Writes numbers of JSON without an exponent, as InfluxDB 1.x does in CSV. No digit changes.</summary>
internal static class PlainNumber
{
    // A double has no larger one; whatever says it has is passed on as it is.
    private const int MaximumExponent = 400;

    /// <summary>A number without an exponent.</summary>
    /// <param name="json">A JSON number.</param>
    public static string Of(string json)
    {
        int mark = json.AsSpan().IndexOfAny('e', 'E');
        if (mark < 0
            || json.AsSpan().TrimStart('-')[0] == '0'
            || !int.TryParse(json.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent)
            || Math.Abs((long)exponent) > MaximumExponent)
        {
            return json;
        }

        string sign = json[0] == '-' ? "-" : string.Empty;
        string number = json[sign.Length..mark];
        int point = number.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? number : number[..point];
        string fraction = point < 0 ? string.Empty : number[(point + 1)..].TrimEnd('0');
        if (exponent >= 0)
        {
            int moved = Math.Min(exponent, fraction.Length);
            return sign + whole + fraction[..moved] + new string('0', exponent - moved) + AfterPoint(fraction[moved..]);
        }

        int kept = Math.Max(whole.Length + exponent, 0);
        int zeros = -exponent - (whole.Length - kept);
        return sign + (kept == 0 ? "0" : whole[..kept]) + AfterPoint(new string('0', zeros) + whole[kept..] + fraction);
    }

    private static string AfterPoint(string digits) => digits.Length == 0 ? string.Empty : "." + digits;
}
