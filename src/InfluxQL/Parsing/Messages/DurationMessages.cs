using InfluxQL.Diagnostics;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Messages;

/// <summary>Says what a person meant by a duration that is none.</summary>
internal static class DurationMessages
{
    /// <summary>The rule that was broken, where, and the arguments of its message.</summary>
    /// <param name="text">The token: digits, and letters directly after them.</param>
    /// <param name="start">The token's offset.</param>
    public static (DiagnosticDescriptor Descriptor, TextSpan Span, object?[] Arguments) Describe(string text, int start)
    {
        int letters = 0;
        while (letters < text.Length && CharacterFacts.IsDigit(text[letters]))
        {
            letters++;
        }

        if (IsExponent(text, letters))
        {
            return (DiagnosticDescriptors.ExponentNotAllowed, new TextSpan(start, text.Length), [text]);
        }

        int position = 0;
        while (position < text.Length)
        {
            while (position < text.Length && CharacterFacts.IsDigit(text[position]))
            {
                position++;
            }

            int unit = position;
            while (position < text.Length && !CharacterFacts.IsDigit(text[position]))
            {
                position++;
            }

            string name = text.Substring(unit, position - unit);
            if (name.Length > 0 && Suggest(name) is { } advice)
            {
                return (DiagnosticDescriptors.UnknownDurationUnit, new TextSpan(start + unit, name.Length), [name, advice]);
            }
        }

        return (DiagnosticDescriptors.InvalidDuration, new TextSpan(start, text.Length), [text]);
    }

    private static bool IsExponent(string text, int letters)
    {
        if (letters >= text.Length || text[letters] is not ('e' or 'E'))
        {
            return false;
        }

        for (int i = letters + 1; i < text.Length; i++)
        {
            if (!CharacterFacts.IsDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The unit that stands for the same length of time; null for units that exist, and where there is none.</summary>
    public static string? UnitFor(string unit) => unit switch
    {
        "us" or "µs" or "μs" or "μ" or "usec" => "u",
        "ns" or "u" or "µ" or "ms" or "s" or "m" or "h" or "d" or "w" => null,
        _ => unit.ToLowerInvariant() switch
        {
            "min" or "mins" or "minute" or "minutes" => "m",
            "sec" or "secs" or "second" or "seconds" => "s",
            "hr" or "hrs" or "hour" or "hours" => "h",
            "day" or "days" => "d",
            "week" or "weeks" => "w",
            "ns" or "ms" or "u" or "s" or "h" or "d" or "w" or "m" => unit.ToLowerInvariant(),
            _ => null,
        },
    };

    // Null for units that exist.
    private static string? Suggest(string unit)
    {
        switch (unit)
        {
            case "ns" or "u" or "µ" or "ms" or "s" or "m" or "h" or "d" or "w":
                return null;
            case "us" or "µs" or "μs" or "μ" or "usec":
                return "Microseconds are u.";
        }

        return unit.ToLowerInvariant() switch
        {
            "y" or "yr" or "year" or "years" => "There is no unit for years; 365d is about one.",
            "mo" or "mon" or "month" or "months" => "There is no unit for months; 30d is about one.",
            "q" => "There is no unit for quarters; 90d is about one.",
            "min" or "mins" or "minute" or "minutes" => "Minutes are m.",
            "sec" or "secs" or "second" or "seconds" => "Seconds are s.",
            "hr" or "hrs" or "hour" or "hours" => "Hours are h.",
            "day" or "days" => "Days are d.",
            "week" or "weeks" => "Weeks are w.",
            "ns" or "ms" or "u" or "s" or "m" or "h" or "d" or "w" => $"Units are written in lower case: {unit.ToLowerInvariant()}.",
            _ => "The units are ns, u, ms, s, m, h, d and w.",
        };
    }
}
