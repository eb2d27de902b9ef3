namespace InfluxQL.Literals;

public class PlainRegexTests
{
    [Theory]
    [InlineData("^(server01|server02)$")]
    [InlineData("^web-\\d+$")]
    [InlineData("^\\/api\\/v1\\/.*")]
    [InlineData("^eu-(west|north)-1$")]
    [InlineData("(a)(b(c)?)*|")]
    [InlineData("größe.*?")]
    public void Everyday_patterns_are_known_to_be_valid(string pattern)
    {
        RegexSyntax.IsPlain(pattern.AsSpan()).ShouldBeTrue();
        RegexSyntax.Check(pattern.Replace("\\/", "/")).ShouldBeNull();
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("*")]
    [InlineData("a**")]
    [InlineData("(?i)a")]
    [InlineData("[a-z]")]
    [InlineData("a{2}")]
    [InlineData("\\1")]
    [InlineData("\\")]
    [InlineData("(*a)")]
    [InlineData("a|*")]
    public void What_needs_thought_is_left_to_the_check(string pattern) => RegexSyntax.IsPlain(pattern.AsSpan()).ShouldBeFalse();

    [Fact]
    public void No_pattern_is_let_through_that_the_check_refuses()
    {
        const string Alphabet = "ab.*+?()|^$\\d/[]{}-1";
        var random = new Random(20260301);
        int valid = 0;
        for (int i = 0; i < 200_000; i++)
        {
            var pattern = new char[random.Next(1, 9)];
            for (int j = 0; j < pattern.Length; j++)
            {
                pattern[j] = Alphabet[random.Next(Alphabet.Length)];
            }

            string text = new(pattern);
            if (RegexSyntax.IsPlain(text.AsSpan()))
            {
                valid++;
                RegexSyntax.Check(text.Replace("\\/", "/")).ShouldBeNull(text);
            }
        }

        valid.ShouldBeGreaterThan(10_000);
    }
}
