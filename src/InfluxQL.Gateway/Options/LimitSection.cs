using InfluxQL.Json.Configuration;

namespace InfluxQL.Gateway.Options;

/// <summary>Reads the member <c>gateway.limits</c>. What does not stand there keeps its value.</summary>
internal static class LimitSection
{
    // A timer of the framework takes 2^32 - 2 ms; a day is more than any time here is for.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private static readonly string[] s_ofRequests =
    [
        "query_body", "write_body", "query_length", "concurrent_requests", "requests_per_second",
        "upstream_headers", "upstream_idle", "upstream_connect", "upstream_requests", "upstream_check", "request_body",
    ];

    private static readonly string[] s_ofConnections = ["request_line", "request_headers", "header_time", "response_idle", "shutdown"];

    /// <summary>Reads the members.</summary>
    public static IReadOnlyDictionary<string, ConfigurationMember> ReadMembers(ConfigurationMember section) =>
        section.ReadObject([.. s_ofRequests, .. s_ofConnections]);

    /// <summary>The first member about connections, which only the program can obey; null where there is none.</summary>
    public static ConfigurationMember? FindOfConnections(IReadOnlyDictionary<string, ConfigurationMember> members)
    {
        foreach (string name in s_ofConnections)
        {
            if (members.TryGetValue(name, out ConfigurationMember member))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The limits of requests.</summary>
    public static LimitOptions Read(IReadOnlyDictionary<string, ConfigurationMember> members, LimitOptions limits) => limits with
    {
        QueryBody = ReadCount(members, "query_body", limits.QueryBody, long.MaxValue),
        WriteBody = ReadCount(members, "write_body", limits.WriteBody, long.MaxValue),
        QueryLength = ReadCount(members, "query_length", limits.QueryLength),
        ConcurrentRequests = ReadCount(members, "concurrent_requests", limits.ConcurrentRequests),
        RequestsPerSecond = members.ContainsKey("requests_per_second") ? ReadCount(members, "requests_per_second", 0) : limits.RequestsPerSecond,
        UpstreamHeaders = ReadTime(members, "upstream_headers", limits.UpstreamHeaders),
        UpstreamIdle = ReadTime(members, "upstream_idle", limits.UpstreamIdle),
        UpstreamConnect = ReadTime(members, "upstream_connect", limits.UpstreamConnect),
        UpstreamRequests = ReadCount(members, "upstream_requests", limits.UpstreamRequests),
        UpstreamCheck = ReadTime(members, "upstream_check", limits.UpstreamCheck),
        RequestBody = ReadTime(members, "request_body", limits.RequestBody),
    };

    /// <summary>The limits of connections.</summary>
    public static ProgramOptions Read(IReadOnlyDictionary<string, ConfigurationMember> members, ProgramOptions listen) => listen with
    {
        RequestLine = ReadCount(members, "request_line", listen.RequestLine),
        RequestHeaders = ReadCount(members, "request_headers", listen.RequestHeaders),
        HeaderTime = ReadTime(members, "header_time", listen.HeaderTime),
        ResponseIdle = ReadTime(members, "response_idle", listen.ResponseIdle),
        Shutdown = ReadTime(members, "shutdown", listen.Shutdown),
    };

    private static int ReadCount(IReadOnlyDictionary<string, ConfigurationMember> members, string name, int otherwise) =>
        (int)ReadCount(members, name, otherwise, int.MaxValue);

    private static long ReadCount(IReadOnlyDictionary<string, ConfigurationMember> members, string name, long otherwise, long maximum) =>
        members.TryGetValue(name, out ConfigurationMember member) ? member.ReadCount(maximum) : otherwise;

    private static TimeSpan ReadTime(IReadOnlyDictionary<string, ConfigurationMember> members, string name, TimeSpan otherwise)
    {
        if (!members.TryGetValue(name, out ConfigurationMember member))
        {
            return otherwise;
        }

        TimeSpan time = member.ReadDuration();
        return time >= TimeSpan.FromMilliseconds(1) && time <= s_longest ? time : throw member.Wrong("must be from 1ms to 1d");
    }
}
