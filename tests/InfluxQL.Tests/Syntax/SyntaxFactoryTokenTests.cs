namespace InfluxQL.Syntax;

public class SyntaxFactoryTokenTests
{
    [Fact]
    public void A_keyword_is_in_capitals_and_punctuation_as_it_is()
    {
        SyntaxFactory.Token(SyntaxKind.SelectKeyword).Text.ShouldBe("SELECT");
        SyntaxFactory.Token(SyntaxKind.ExclamationEqualsToken).Text.ShouldBe("!=");
        SyntaxFactory.Token(SyntaxKind.EndOfFileToken).Text.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(SyntaxKind.IdentifierToken)]
    [InlineData(SyntaxKind.None)]
    [InlineData(SyntaxKind.SelectStatement)]
    [InlineData(SyntaxKind.WhitespaceTrivia)]
    public void A_token_without_a_fixed_text_is_rejected(SyntaxKind kind) =>
        Should.Throw<ArgumentException>(() => SyntaxFactory.Token(kind)).ParamName.ShouldBe("kind");

    [Theory]
    [InlineData(SyntaxKind.SelectKeyword, "select")]
    [InlineData(SyntaxKind.ExclamationEqualsToken, "<>")]
    public void A_token_may_have_another_spelling(SyntaxKind kind, string text)
    {
        SyntaxToken token = SyntaxFactory.Token(default, kind, text, SyntaxFactory.TriviaList(SyntaxFactory.Space));

        token.Kind.ShouldBe(kind);
        token.ToFullString().ShouldBe(text + " ");
    }

    [Theory]
    [InlineData(SyntaxKind.SelectKeyword, "SELEC")]
    [InlineData(SyntaxKind.EqualsToken, "<>")]
    [InlineData(SyntaxKind.IdentifierToken, "a")]
    public void A_spelling_of_another_token_is_rejected(SyntaxKind kind, string text) =>
        Should.Throw<ArgumentException>(() => SyntaxFactory.Token(default, kind, text, default)).ParamName.ShouldBe("text");

    [Theory]
    [InlineData("cpu", "cpu")]
    [InlineData("select", "\"select\"")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("1a", "\"1a\"")]
    [InlineData("", "\"\"")]
    [InlineData("a\"b\\", "\"a\\\"b\\\\\"")]
    public void An_identifier_has_quotes_where_it_needs_them(string name, string text)
    {
        SyntaxToken token = SyntaxFactory.Identifier(name);

        token.Text.ShouldBe(text);
        token.ValueText.ShouldBe(name);
    }

    [Theory]
    [InlineData("host", "$host")]
    [InlineData("select", "$select")]
    [InlineData("1", "$1")]
    [InlineData("a b", "$\"a b\"")]
    public void A_bind_parameter_has_quotes_where_it_needs_them(string name, string text)
    {
        SyntaxToken token = SyntaxFactory.BindParameterToken(name);

        token.Text.ShouldBe(text);
        token.ValueText.ShouldBe(name);
    }

    [Fact]
    public void A_bind_parameter_has_a_name() =>
        Should.Throw<ArgumentException>(() => SyntaxFactory.BindParameterToken(string.Empty)).ParamName.ShouldBe("name");

    [Fact]
    public void What_quotes_cannot_hold_is_rejected()
    {
        Should.Throw<ArgumentException>(() => SyntaxFactory.Identifier("a\r")).ParamName.ShouldBe("name");
        Should.Throw<ArgumentException>(() => SyntaxFactory.Literal("a\0")).ParamName.ShouldBe("value");
    }

    [Fact]
    public void Literals_are_written_as_the_language_reads_them()
    {
        SyntaxFactory.Literal("it's").Text.ShouldBe("'it\\'s'");
        SyntaxFactory.Literal(42L).Text.ShouldBe("42");
        SyntaxFactory.Literal(ulong.MaxValue).Text.ShouldBe("18446744073709551615");
        SyntaxFactory.Literal(1d).Text.ShouldBe("1.0");
        SyntaxFactory.Literal(1e-7).Text.ShouldBe("0.0000001");
        SyntaxFactory.Literal(TimeSpan.FromMinutes(90)).Text.ShouldBe("90m");
        SyntaxFactory.DurationLiteral(1).Text.ShouldBe("1ns");
    }

    [Fact]
    public void A_literal_has_no_sign()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => SyntaxFactory.Literal(-1L));
        Should.Throw<ArgumentOutOfRangeException>(() => SyntaxFactory.Literal(-1d));
        Should.Throw<ArgumentOutOfRangeException>(() => SyntaxFactory.Literal(-0d));
        Should.Throw<ArgumentOutOfRangeException>(() => SyntaxFactory.Literal(double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => SyntaxFactory.Literal(TimeSpan.FromTicks(-1)));
        Should.Throw<ArgumentOutOfRangeException>(() => SyntaxFactory.DurationLiteral(-1));
    }

    [Fact]
    public void A_time_span_beyond_64_bits_of_nanoseconds_is_rejected() =>
        Should.Throw<ArgumentOutOfRangeException>(() => SyntaxFactory.Literal(TimeSpan.MaxValue));

    [Theory]
    [InlineData("cpu.*", "/cpu.*/", "cpu.*")]
    [InlineData("a/b", "/a\\/b/", "a/b")]
    [InlineData("a\\/b", "/a\\/b/", "a/b")]
    [InlineData("\\d\\\\", "/\\d\\\\/", "\\d\\\\")]
    public void A_pattern_stands_between_slashes(string pattern, string text, string value)
    {
        SyntaxToken token = SyntaxFactory.Regex(pattern);

        token.Text.ShouldBe(text);
        SyntaxFactory.LiteralExpression(token).TryGetRegex(out string read).ShouldBeTrue();
        read.ShouldBe(value);
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\\")]
    [InlineData("a\\\n")]
    public void A_pattern_that_no_literal_says_is_rejected(string pattern) =>
        Should.Throw<ArgumentException>(() => SyntaxFactory.Regex(pattern)).ParamName.ShouldBe("pattern");

    [Fact]
    public void A_missing_token_has_a_kind_and_no_width()
    {
        SyntaxToken token = SyntaxFactory.MissingToken(SyntaxKind.IdentifierToken);

        token.IsMissing.ShouldBeTrue();
        token.Text.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => SyntaxFactory.MissingToken(SyntaxKind.Field));
    }
}
