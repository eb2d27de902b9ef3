using InfluxQL.Rewriting.Policies;
using InfluxQL.Targets;

namespace InfluxQL.Json.Configuration;

/// <summary>Reads the member <c>policies</c>.</summary>
internal static class PolicySection
{
    public static QueryPolicies Read(ConfigurationMember section)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members =
            section.ReadObject("databases", "measurements", "tenant", "time_range", "limit", "max_intervals");
        return new QueryPolicies
        {
            Databases = members.TryGetValue("databases", out ConfigurationMember databases) ? ReadNames(databases) : NameRules.Any,
            Measurements = members.TryGetValue("measurements", out ConfigurationMember measurements) ? ReadNames(measurements) : NameRules.Any,
            Tenant = members.TryGetValue("tenant", out ConfigurationMember tenant) ? ReadTenant(tenant) : null,
            TimeRange = members.TryGetValue("time_range", out ConfigurationMember range) ? ReadTimeRange(range) : null,
            Limit = members.TryGetValue("limit", out ConfigurationMember limit) ? ReadLimit(limit) : null,
            MaxIntervals = members.TryGetValue("max_intervals", out ConfigurationMember intervals) ? intervals.ReadCount() : null,
        };
    }

    private static NameRules ReadNames(ConfigurationMember section)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members = section.ReadObject("allow", "deny");
        NameRules rules = members.TryGetValue("allow", out ConfigurationMember allow) ? NameRules.Any.Allow(allow.ReadTextArray()) : NameRules.Any;
        return members.TryGetValue("deny", out ConfigurationMember deny) ? rules.Deny(deny.ReadTextArray()) : rules;
    }

    private static TenantFilter ReadTenant(ConfigurationMember section)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members = section.ReadObject("tag", "value");
        if (!members.TryGetValue("tag", out ConfigurationMember tag) || !members.TryGetValue("value", out ConfigurationMember value))
        {
            throw section.Wrong("needs the members tag and value");
        }

        (string name, string text) = (tag.ReadText(), value.ReadText());
        return (name + text).AsSpan().IndexOfAny('\r', '\0') < 0
            ? new TenantFilter(name, text)
            : throw section.Wrong("holds a carriage return or NUL, which no query can say");
    }

    private static TimeRangePolicy ReadTimeRange(ConfigurationMember section)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members = section.ReadObject("required", "default", "maximum");
        bool isRequired = members.TryGetValue("required", out ConfigurationMember required) && required.ReadBoolean();
        TimeSpan? standard = members.TryGetValue("default", out ConfigurationMember added) ? added.ReadDuration() : null;
        TimeSpan? maximum = members.TryGetValue("maximum", out ConfigurationMember most) ? most.ReadDuration() : null;
        if (isRequired && standard is not null)
        {
            throw added.Wrong("does not go with required: what is required is not added");
        }

        return standard > maximum
            ? throw added.Wrong("is above maximum")
            : new TimeRangePolicy(isRequired, standard, maximum);
    }

    private static LimitPolicy ReadLimit(ConfigurationMember section)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members = section.ReadObject("default", "maximum");
        long? standard = members.TryGetValue("default", out ConfigurationMember added) ? added.ReadCount() : null;
        long? maximum = members.TryGetValue("maximum", out ConfigurationMember most) ? most.ReadCount() : null;
        return standard > maximum
            ? throw added.Wrong("is above maximum")
            : new LimitPolicy(standard, maximum);
    }
}
