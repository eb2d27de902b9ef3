using System.Diagnostics;
using InfluxQL.Text;

namespace InfluxQL.Literals;

public class RegexSyntaxTests
{
    public static TheoryData<string, string, string> Wrong => RegexVerdicts.Wrong;

    [Fact]
    public void What_Go_compiles_is_right()
    {
        foreach (string pattern in RegexVerdicts.Right)
        {
            RegexSyntax.Check(pattern)?.Message.ShouldBeNull(pattern);
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_Go_refuses_has_the_message_of_Go(string pattern, string kind, string expression)
    {
        RegexSyntaxError error = RegexSyntax.Check(pattern).ShouldNotBeNull();
        error.Message.ShouldBe($"error parsing regexp: {kind}: `{expression}`");
        error.Span.End.ShouldBeLessThanOrEqualTo(pattern.Length);
        error.Span.IsEmpty.ShouldBeFalse();
    }

    [Theory]
    [InlineData("ab)c", 2, 1, RegexSyntaxErrorKind.UnexpectedParenthesis)]
    [InlineData("(a)(b", 3, 1, RegexSyntaxErrorKind.MissingParenthesis)]
    [InlineData("a(?:b(c)", 1, 1, RegexSyntaxErrorKind.MissingParenthesis)]
    [InlineData("xy[a", 2, 2, RegexSyntaxErrorKind.MissingBracket)]
    [InlineData("xa**y", 2, 2, RegexSyntaxErrorKind.InvalidRepeatOperator)]
    [InlineData("a|+?b", 2, 2, RegexSyntaxErrorKind.MissingRepeatArgument)]
    [InlineData("x[b-a]", 2, 3, RegexSyntaxErrorKind.InvalidCharacterClassRange)]
    [InlineData("😀\\1", 2, 2, RegexSyntaxErrorKind.InvalidEscape)]
    [InlineData("ab\\", 2, 1, RegexSyntaxErrorKind.TrailingBackslash)]
    [InlineData("a(?=b)", 1, 3, RegexSyntaxErrorKind.InvalidPerlSyntax)]
    [InlineData("a(?P<b c>d)", 1, 8, RegexSyntaxErrorKind.InvalidNamedCapture)]
    [InlineData("(a{9}){999}", 6, 5, RegexSyntaxErrorKind.InvalidRepeatCount)]
    public void The_span_covers_the_mistake(string pattern, int start, int length, RegexSyntaxErrorKind kind)
    {
        RegexSyntaxError error = RegexSyntax.Check(pattern).ShouldNotBeNull();
        error.Kind.ShouldBe(kind);
        error.Span.ShouldBe(new TextSpan(start, length));
    }

    [Theory]
    [InlineData("a~b", 1)]
    [InlineData("~", 0)]
    [InlineData("[a~]", 2)]
    [InlineData("[a-~]", 3)]
    [InlineData("\\Q~\\E", 2)]
    [InlineData("(?P<~>a)", 4)]
    [InlineData("(?~)", 2)]
    [InlineData("\\~", 1)]
    [InlineData("\\p{~}", 3)]
    [InlineData("\\x{~}", 3)]
    public void Half_a_surrogate_pair_is_refused(string pattern, int offset)
    {
        // An attribute cannot hold half a pair.
        foreach (char half in "\uD800\uDC00")
        {
            RegexSyntaxError error = RegexSyntax.Check(pattern.Replace('~', half)).ShouldNotBeNull();
            error.Kind.ShouldBe(RegexSyntaxErrorKind.InvalidUtf8);
            error.Span.ShouldBe(new TextSpan(offset, 1));
        }
    }

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    public void Groups_nest_up_to_the_limit_of_Go(int depth, bool right)
    {
        string pattern = new string('(', depth) + "a" + new string(')', depth);
        RegexSyntaxError? error = RegexSyntax.Check(pattern);
        (error is null).ShouldBe(right);
        if (!right)
        {
            error!.Message.ShouldBe($"error parsing regexp: expression nests too deeply: `{pattern}`");
        }
    }

    [Theory]
    [InlineData(3354, true)]
    [InlineData(3356, false)]
    public void The_compiled_size_is_limited_as_in_Go(int dots, bool right)
    {
        RegexSyntaxError? error = RegexSyntax.Check("(?:" + new string('.', dots) + "){1000}");
        (error is null).ShouldBe(right);
        if (!right)
        {
            error!.Kind.ShouldBe(RegexSyntaxErrorKind.TooLarge);
        }
    }

    [Fact]
    public void Large_patterns_need_little_stack_and_time()
    {
        const int size = 1 << 20;
        string[] patterns =
        [
            new('(', size),
            new(')', size),
            new('[', size),
            new('.', size),
            new('a', size),
            string.Concat(Enumerable.Repeat("(?:", size / 3)),
            string.Concat(Enumerable.Repeat("[[:", size / 3)),
            string.Concat(Enumerable.Repeat("(a|", size / 3)),
            string.Concat(Enumerable.Repeat("a|", size / 2)),
            string.Concat(Enumerable.Repeat("a{1", size / 3)),
            "[" + string.Concat(Enumerable.Repeat("[:", size / 2)) + " ]",
            string.Concat(Enumerable.Repeat(@"\Q\E", size / 4)),
            "a{" + new string('1', size),
        ];

        var watch = Stopwatch.StartNew();
        int wrong = 0;
        var thread = new Thread(() => wrong = patterns.Count(p => RegexSyntax.Check(p) is not null), 256 * 1024);
        thread.Start();
        thread.Join();

        wrong.ShouldBe(6);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_plain_pattern_is_checked_without_an_allocation()
    {
        const string pattern = @"^(cpu|mem)\.(usage_.*|load+?)$";
        RegexSyntax.Check(pattern).ShouldBeNull();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            RegexSyntax.Check(pattern);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void No_pattern_throws()
    {
        var random = new Random(5);
        const string alphabet = "ab1()[]{}|*+?^$.\\:,-pPQEx<>=!iN\uD83D\uDE00";
        for (int i = 0; i < 50_000; i++)
        {
            string pattern = new(Enumerable.Range(0, random.Next(12)).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray());
            Should.NotThrow(() => RegexSyntax.Check(pattern)?.Message);
        }
    }
}
