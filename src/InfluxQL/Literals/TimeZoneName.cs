using System.Collections.Concurrent;
#if NETSTANDARD2_0
using System.Security;
#endif

namespace InfluxQL.Literals;

/// <summary>
/// Finds the zone of <c>tz('…')</c>: IANA names in exact letter case, as Go's time.LoadLocation does on Linux.
/// </summary>
public static class TimeZoneName
{
    // The longest IANA name has 30 characters; "posix/" may lead it.
    private const int LongestName = 64;

    // Only names that exist are kept, so that the dictionary cannot grow without bound.
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> s_found = new(StringComparer.Ordinal);

    /// <summary>Finds a zone.</summary>
    /// <param name="name">
    /// The name. The empty name and <c>UTC</c> are UTC; <c>Local</c> is the zone of this machine (InfluxDB 1.x only).
    /// </param>
    /// <returns>
    /// The zone, or null if there is none. On Windows the .NET Framework knows no IANA names: UTC and Local are all
    /// it finds.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static TimeZoneInfo? Find(string name)
    {
        switch (name)
        {
            case null:
                throw new ArgumentNullException(nameof(name));
            case "" or "UTC":
                return TimeZoneInfo.Utc;
            case "Local":
                return TimeZoneInfo.Local;
        }

        if (s_found.TryGetValue(name, out TimeZoneInfo? known))
        {
            return known;
        }

        TimeZoneInfo? zone = IsWellFormed(name) && IanaZoneNames.HasRightCase(name) ? FindInSystem(name) : null;
        return zone is null ? null : s_found.GetOrAdd(name, zone);
    }

    /// <summary>
    /// Whether a name has the form of an IANA name: segments of ASCII letters, digits, <c>_</c>, <c>+</c> and <c>-</c>.
    /// This keeps paths out, and the names that Windows has for zones.
    /// </summary>
    private static bool IsWellFormed(string name)
    {
        if (name.Length > LongestName || name.StartsWith("UTC", StringComparison.Ordinal))
        {
            return false;
        }

        bool segment = false;
        foreach (char c in name)
        {
            if (c == '/')
            {
                if (!segment)
                {
                    return false;
                }

                segment = false;
                continue;
            }

            if ((uint)((c | 0x20) - 'a') >= 26 && (uint)(c - '0') > 9 && c is not ('_' or '+' or '-'))
            {
                return false;
            }

            segment = true;
        }

        return segment;
    }

    /// <summary>Asks the system. It remembers zones without case, so that what it gives may have another name.</summary>
    private static TimeZoneInfo? FindInSystem(string name)
    {
#if NETSTANDARD2_0
        TimeZoneInfo zone;
        try
        {
            zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            // There is no other way to ask whether a zone exists; a folder such as Europe gives a SecurityException.
            return null;
        }

        return zone.Id == name ? zone : null;
#else
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) && zone.Id == name && zone.HasIanaId
            ? zone
            : null;
#endif
    }
}
