using System.Diagnostics;
using InfluxQL.Targets;

namespace InfluxQL.Rewriting.Policies;

public class RegexSourceRuleTests
{
    [Theory]
    [InlineData("^cpu$")]
    [InlineData("^(cpu|mem)$")]
    [InlineData("^(?:cpu|mem)$")]
    [InlineData("^cpu$|^mem$")]
    [InlineData("\\Acpu\\z")]
    [InlineData("^(c(pu)|mem|disk_(a|b))$")]
    [InlineData("^sys\\.load$")]
    public void Whole_allowed_names_pass(string pattern)
    {
        RegexSourceRule.FindReason(pattern, Allowed).ShouldBeNull();
    }

    [Theory]
    [InlineData("cpu")]
    [InlineData("^cpu")]
    [InlineData("cpu$")]
    [InlineData("^cpu|mem$")]
    [InlineData("^(cpu|secret)$")]
    [InlineData("^cpu$|secret")]
    [InlineData("(?i)^cpu$")]
    [InlineData("(?m)^cpu$")]
    [InlineData("^cpu.$")]
    [InlineData("^cpu?$")]
    [InlineData("^[c]pu$")]
    [InlineData("^sys.load$")]
    [InlineData("")]
    [InlineData("^(cpu|)$")]
    [InlineData("^\\x63pu$")]
    [InlineData("^CPU$")]
    public void Anything_else_does_not(string pattern)
    {
        RegexSourceRule.FindReason(pattern, Allowed).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("^cpu")]
    [InlineData("^c.*t$")]
    [InlineData("^[a-r]")]
    [InlineData("^secret.")]
    [InlineData("^.{7,}$")]
    [InlineData("^(cpu|mem)$")]
    [InlineData("^secret\\d$")]
    [InlineData("^Secret$")]
    [InlineData("x")]
    [InlineData("^se{2}cret$")]
    public void What_matches_no_denied_name_passes(string pattern)
    {
        RegexSourceRule.FindReason(pattern, NameRules.Any.Deny("secret")).ShouldBeNull();
    }

    [Theory]
    [InlineData(".*")]
    [InlineData("")]
    [InlineData("^")]
    [InlineData("s")]
    [InlineData("cret$")]
    [InlineData("^secret$")]
    [InlineData("(?i)^SECRET$")]
    [InlineData("^(cpu|(?i:SECRET))$")]
    [InlineData("^[^x]+$")]
    [InlineData("^\\w{6}$")]
    [InlineData("^s(e|f)c?.*t$")]
    [InlineData("^se{1,3}cret$")]
    [InlineData("^[[:alpha:]]+$")]
    [InlineData("^\\S+$")]
    [InlineData("^\\x73ecret$")]
    [InlineData("^\\Qsecret\\E$")]
    [InlineData("^\\pLecret$")]
    [InlineData("(?m)^secret$")]
    [InlineData("\\bsecret\\b")]
    public void What_may_match_a_denied_name_does_not(string pattern)
    {
        RegexSourceRule.FindReason(pattern, NameRules.Any.Deny("secret")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("^cpu$", true)]
    [InlineData("^se", false)]
    [InlineData("^secretly", false)]
    [InlineData("^secret$", false)]
    [InlineData("^sec$", true)]
    [InlineData("^sel", true)]
    [InlineData("load$", false)]
    [InlineData("^[a-r]", true)]
    public void A_denied_prefix_is_followed(string pattern, bool passes)
    {
        (RegexSourceRule.FindReason(pattern, NameRules.Any.Deny("secret*")) is null).ShouldBe(passes);
    }

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a|a)*b")]
    [InlineData("(a|aa)+$b")]
    [InlineData("((a?){30}){30}b")]
    public void Matching_takes_linear_time(string pattern)
    {
        var watch = Stopwatch.StartNew();
        RegexSourceRule.FindReason(pattern, NameRules.Any.Deny(new string('a', 2000)));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static NameRules Allowed => NameRules.Any.Allow("cpu", "mem", "disk_*", "sys.load");
}
