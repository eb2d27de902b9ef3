using InfluxQL.Literals;

namespace InfluxQL.Semantics;

/// <summary>Strings that are read as times where a time is compared or added to.</summary>
internal static class TimeText
{
    /// <summary>Whether a string begins as a date, so that it is read as a time and an error if it is none.</summary>
    public static bool LooksLikeTime(string text)
    {
        const int DateLength = 10;
        if (text.Length < DateLength)
        {
            return false;
        }

        for (int i = 0; i < DateLength; i++)
        {
            bool fits = i is 4 or 7 ? text[i] == '-' : (uint)(text[i] - '0') <= 9;
            if (!fits)
            {
                return false;
            }
        }

        return text.Length == DateLength || text[DateLength] != '\n';
    }

    /// <summary>Reads a string as a time of any year.</summary>
    public static bool TryRead(string text, TimeZoneInfo zone, out LiteralValue time)
    {
        bool read = TimeLiteral.TryReadInstant(text.AsSpan(), zone, out long seconds, out int fraction, out long offset);
        time = read ? LiteralValue.FromTime(seconds, fraction, (int)offset) : default;
        return read;
    }
}
