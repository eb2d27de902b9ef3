using Microsoft.CodeAnalysis.CSharp;

namespace InfluxQL.CodeAnalysis.Mapping;

public class LiteralRewriteTests
{
    private const int Cases = 300;

    [Theory]
    [InlineData(nameof(LiteralForm.Regular))]
    [InlineData(nameof(LiteralForm.Verbatim))]
    [InlineData(nameof(LiteralForm.SingleLineRaw))]
    [InlineData(nameof(LiteralForm.MultiLineRaw))]
    public void What_replaces_text_is_read_again_in_the_same_form(string formName)
    {
        LiteralForm form = Enum.Parse<LiteralForm>(formName);
        int replaced = 0;
        for (int seed = 0; seed < Cases; seed++)
        {
            Random random = new(seed);
            string text = GeneratedText.Next(random, form);
            string literal = new LiteralWriter(random).Write(text, form);
            if (SyntaxFactory.ParseExpression(literal).ContainsDiagnostics)
            {
                continue;
            }

            CSharpQuery query = CSharpQuery.Read(literal);
            (int start, int length) = Stretch(random, text);
            string newText = GeneratedText.Next(random, form, 4);
            string expected = text[..start] + newText + text[(start + length)..];
            CSharpQuery? after = query.Replace(start, length, newText);
            if (after is null)
            {
                (form is LiteralForm.Regular or LiteralForm.Verbatim).ShouldBeFalse(literal);
                (!LiteralWriter.CanHold(form, expected) || expected.Contains("\"\"\"")).ShouldBeTrue($"{literal} {start} {length} {newText}");
                continue;
            }

            replaced++;
            after.Text.Text.ShouldBe(expected, literal);
            after.Text.Pieces.ShouldHaveSingleItem().Form.ShouldBe(form);
        }

        replaced.ShouldBeGreaterThan(Cases / 2);
    }

    [Theory]
    [InlineData(nameof(LiteralForm.Regular))]
    [InlineData(nameof(LiteralForm.Verbatim))]
    [InlineData(nameof(LiteralForm.SingleLineRaw))]
    [InlineData(nameof(LiteralForm.MultiLineRaw))]
    public void What_replaces_text_beside_holes_leaves_the_holes(string formName)
    {
        LiteralForm form = Enum.Parse<LiteralForm>(formName);
        int replaced = 0;
        for (int seed = 0; seed < Cases; seed++)
        {
            Random random = new(seed);
            string[] texts = ["SELECT " + GeneratedText.Next(random, form, 4) + ".", "." + GeneratedText.Next(random, form, 4) + "."];
            string literal = new LiteralWriter(random).WriteInterpolated(texts, "x", form);
            if (SyntaxFactory.ParseExpression(literal).ContainsDiagnostics)
            {
                continue;
            }

            CSharpQuery query = CSharpQuery.Read(literal);
            EmbeddedPiece piece = query.Text.Pieces.Where(other => other.Kind == PieceKind.Literal).ElementAt(random.Next(2));
            (int start, int length) = Stretch(random, piece.Value);
            string newText = GeneratedText.Next(random, form, 4);
            CSharpQuery? after = query.Replace(piece.Start + start, length, newText);
            if (after is null)
            {
                (form is LiteralForm.Regular or LiteralForm.Verbatim).ShouldBeFalse(literal);
                continue;
            }

            replaced++;
            string expected = piece.Value[..start] + newText + piece.Value[(start + length)..];
            string[] changed = piece.Start == 0 ? [expected, texts[1]] : [texts[0], expected];
            after.Text.Pieces.Where(other => other.Kind == PieceKind.Literal && other.Value.Length > 0).Select(other => other.Value)
                .ShouldBe(changed.Where(part => part.Length > 0), literal);
            after.Text.Holes.ShouldHaveSingleItem().Interpolation.ShouldNotBeNull().Expression.ToString().ShouldBe("x");
        }

        replaced.ShouldBeGreaterThan(Cases / 4);
    }

    [Theory]
    [InlineData("\"SELECT \\u0061 FROM cpu\"", "cpu", "m\n", "\"SELECT \\u0061 FROM m\\n\"")]
    [InlineData("\"a \\x4 b\"", " b", "c", "\"a \\u0004c\"")]
    [InlineData("@\"a b\"", "b", "\"b\"", "@\"a \"\"b\"\"\"")]
    [InlineData("\"\"\"a b\"\"\"", "a", "\"a\"  ", null)]
    [InlineData("\"\"\"a b c\"\"\"", "b", "\"b\"", "\"\"\"a \"b\" c\"\"\"")]
    [InlineData("\"\"\"a b\"\"\"", "b", "\n", null)]
    [InlineData("\"\"\"a b c\"\"\"", "b", "\"\"\"", null)]
    [InlineData("$\"{x} b\"", "b", "{b}", "$\"{x} {{b}}\"")]
    [InlineData("$\"\"\"{x} b\"\"\"", "b", "{b}", null)]
    [InlineData("$$\"\"\"{{x}} b\"\"\"", "b", "{b}", "$$\"\"\"{{x}} {b}\"\"\"")]
    [InlineData("\"\"\"\n    a\n      b\n    \"\"\"", "\n  b", "\nc\n\nd", "\"\"\"\n    a\n    c\n\n    d\n    \"\"\"")]
    [InlineData("\"\"\"\n    a\n      b\n    \"\"\"", "\n  ", "", "\"\"\"\n    ab\n    \"\"\"")]
    [InlineData("\"\"\"\n\n    b\n    \"\"\"", "\nb", "c", "\"\"\"\n    c\n    \"\"\"")]
    public void Each_form_is_written_as_it_is_or_not_at_all(string literal, string part, string newText, string? expected)
    {
        CSharpQuery query = CSharpQuery.Read(literal);

        query.Replace(query.Text.Text.IndexOf(part, StringComparison.Ordinal), part.Length, newText)?.Expression.ToString().ShouldBe(expected);
        (expected is null).ShouldBe(query.Replace(query.Text.Text.IndexOf(part, StringComparison.Ordinal), part.Length, newText) is null);
    }

    [Theory]
    [InlineData("$\"select  {x}   from cpu where a={y}\"", "SELECT hole1\nFROM cpu\nWHERE a = $hole2", "$\"SELECT {x}\\nFROM cpu\\nWHERE a = {y}\"")]
    [InlineData("\"select a \" + \"from b\"", "SELECT a\nFROM b", "\"SELECT a\\n\" + \"FROM b\"")]
    [InlineData("\"select a\" + @\" from b\"", "SELECT a\nFROM b", "\"SELECT a\" + @\"\nFROM b\"")]
    [InlineData("\"select a from \" + x + \" limit 1\"", "SELECT a FROM hole1\nLIMIT 1", "\"SELECT a FROM \" + x + \"\\nLIMIT 1\"")]
    [InlineData("$\"\"\"\n    select {x}\n    from b\n    \"\"\"", "SELECT\n  hole1\nFROM\n  b", "$\"\"\"\n    SELECT\n      {x}\n    FROM\n      b\n    \"\"\"")]
    [InlineData("$\"select {x} from cpu\"", "SELECT hole2 FROM cpu", null)]
    [InlineData("$\"select {x} from cpu\"", "SELECT a, hole1 FROM cpu", null)]
    [InlineData("$\"SELECT {x} FROM cpu\"", "SELECT a, hole1 FROM cpu", "$\"SELECT a, {x} FROM cpu\"")]
    [InlineData("$\"select a from b order by time {x} limit 1\"", "SELECT a FROM b ORDER BY time LIMIT 1", null)]
    [InlineData("$\"select a from b limit 1{x}\"", "SELECT a FROM b LIMIT 11", "$\"SELECT a FROM b LIMIT 1{x}\"")]
    public void A_query_of_several_pieces_is_written_back_where_only_white_space_and_case_change(string source, string newText, string? expected)
    {
        CSharpQuery query = CSharpQuery.Read(source);

        CSharpQuery? after = query.Replace(0, query.Text.Text.Length, newText);

        after?.Expression.ToString().ShouldBe(expected);
        (after is null).ShouldBe(expected is null, after?.Expression.ToString());
    }

    [Fact]
    public void The_text_of_a_constant_changes_where_it_is_declared_unless_it_is_used_twice()
    {
        CSharpQuery once = CSharpQuery.Read("\"SELECT \" + Field", members: "const string Field = \"usage\";");
        once.Replace(7, 5, "load").ShouldNotBeNull().Source.ShouldContain("const string Field = \"load\";");

        CSharpQuery twice = CSharpQuery.Read("Field + \", \" + Field", members: "const string Field = \"usage\";");
        twice.Replace(0, 5, "load").ShouldBeNull();
    }

    [Fact]
    public void Half_of_a_pair_is_written_with_the_other_half_or_as_an_escape_or_not_at_all()
    {
        CSharpQuery.Read("\"a \\U0001F600 b\"").Replace(3, 1, "\uDE01").ShouldNotBeNull().Expression.ToString().ShouldBe("\"a \U0001F601 b\"");
        CSharpQuery.Read("\"a b\"").Replace(2, 1, "\uD83D").ShouldNotBeNull().Expression.ToString().ShouldBe("\"a \\uD83D\"");
        CSharpQuery.Read("@\"a b\"").Replace(2, 1, "\uD83D").ShouldBeNull();
    }

    [Fact]
    public void The_same_text_changes_nothing()
    {
        EmbeddedText query = CSharpQuery.Read("$\"SELECT {x}\"").Text;

        query.TryReplace(0, query.Text.Length, query.Text).ShouldBeEmpty();
    }

    private static (int Start, int Length) Stretch(Random random, string text)
    {
        int start = random.Next(text.Length + 1);
        int end = random.Next(start, text.Length + 1);
        start -= start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return (start, end - start);
    }
}
