namespace InfluxQL.Literals;

public class QuotedTextTests
{
    [Theory]
    [InlineData("''", "")]
    [InlineData("\"\"", "")]
    [InlineData("'abc'", "abc")]
    [InlineData(@"'a\nb'", "a\nb")]
    [InlineData(@"'\\\'\""'", "\\'\"")]
    [InlineData(@"""\\\'\""""", "\\'\"")]
    [InlineData("'say \"hi\"'", "say \"hi\"")]
    [InlineData("\"it's\"", "it's")]
    [InlineData(@"'\n\n'", "\n\n")]
    [InlineData(@"'x\\'", "x\\")]
    public void Escapes_are_undone(string quoted, string expected)
    {
        QuotedText.TryUnescape(quoted.AsSpan(), out string value, out QuotedTextError error, out _).ShouldBeTrue();
        value.ShouldBe(expected);
        error.ShouldBe(QuotedTextError.None);
    }

    [Theory]
    [InlineData("", QuotedTextError.NotQuoted, 0)]
    [InlineData("abc", QuotedTextError.NotQuoted, 0)]
    [InlineData("'", QuotedTextError.Unterminated, 1)]
    [InlineData("'abc", QuotedTextError.Unterminated, 4)]
    [InlineData("'abc\"", QuotedTextError.Unterminated, 5)]
    [InlineData(@"'abc\'", QuotedTextError.Unterminated, 6)]
    [InlineData(@"'abc\", QuotedTextError.Unterminated, 5)]
    [InlineData(@"'ab\tc'", QuotedTextError.BadEscape, 3)]
    [InlineData(@"'\\\x'", QuotedTextError.BadEscape, 3)]
    [InlineData("'a\nb'", QuotedTextError.LineBreak, 2)]
    [InlineData("'a\rb'", QuotedTextError.LineBreak, 2)]
    [InlineData("'a''b'", QuotedTextError.TextAfterQuote, 3)]
    public void A_mistake_is_named_with_its_place(string quoted, QuotedTextError expected, int offset)
    {
        QuotedText.TryUnescape(quoted.AsSpan(), out string value, out QuotedTextError error, out int found).ShouldBeFalse();
        value.ShouldBe(string.Empty);
        error.ShouldBe(expected);
        found.ShouldBe(offset);
    }

    [Theory]
    [InlineData("", "''")]
    [InlineData("a\nb", @"'a\nb'")]
    [InlineData(@"a\b", @"'a\\b'")]
    [InlineData("it's", @"'it\'s'")]
    [InlineData("say \"hi\"", "'say \"hi\"'")]
    public void A_string_escapes_its_own_quote_only(string value, string quoted) =>
        QuotedText.QuoteString(value).ShouldBe(quoted);

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    [InlineData(@"a\b", @"""a\\b""")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("say \"hi\"", @"""say \""hi\""""")]
    public void An_identifier_escapes_its_own_quote_only(string value, string quoted) =>
        QuotedText.QuoteIdentifier(value).ShouldBe(quoted);

    [Fact]
    public void Every_value_that_can_be_quoted_reads_back()
    {
        var random = new Random(3);
        const string alphabet = "ab\\'\"\n nµ\U0001F600\t\u0001";
        for (int i = 0; i < 2_000; i++)
        {
            string value = new(Enumerable.Range(0, random.Next(8)).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray());
            QuotedText.CanQuote(value.AsSpan()).ShouldBeTrue();
            QuotedText.TryUnescape(QuotedText.QuoteString(value).AsSpan(), out string s).ShouldBeTrue();
            QuotedText.TryUnescape(QuotedText.QuoteIdentifier(value).AsSpan(), out string n).ShouldBeTrue();
            s.ShouldBe(value);
            n.ShouldBe(value);
        }
    }

    [Fact]
    public void A_carriage_return_and_nul_cannot_be_quoted()
    {
        QuotedText.CanQuote("a\rb".AsSpan()).ShouldBeFalse();
        QuotedText.CanQuote("a\0b".AsSpan()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("cpu", false)]
    [InlineData("_1", false)]
    [InlineData("Z", false)]
    [InlineData("time", false)]
    [InlineData("fill", false)]
    [InlineData("not", false)]
    [InlineData("", true)]
    [InlineData("1a", true)]
    [InlineData("a b", true)]
    [InlineData("a.b", true)]
    [InlineData("a-b", true)]
    [InlineData("a@", true)]
    [InlineData("a[", true)]
    [InlineData("a`", true)]
    [InlineData("é", true)]
    [InlineData("\u212Aey", true)]
    [InlineData("select", true)]
    [InlineData("Select", true)]
    [InlineData("or", true)]
    [InlineData("true", true)]
    public void A_name_needs_quotes_unless_it_is_a_plain_word(string name, bool expected) =>
        QuotedText.IdentifierNeedsQuotes(name.AsSpan()).ShouldBe(expected);
}
