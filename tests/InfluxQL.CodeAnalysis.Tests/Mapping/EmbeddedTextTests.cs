using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

public class EmbeddedTextTests
{
    [Theory]
    [InlineData("\"SELECT \\u0061\\t\\\"b\\\"\"", "a", "\\u0061")]
    [InlineData("\"SELECT \\u0061\\t\\\"b\\\"\"", "\"b\"", "\\\"b\\\"")]
    [InlineData("\"\\x1F6 \\U0001F600 \\ud83d\\ude00\"", "\U0001F600", "\\U0001F600")]
    [InlineData("@\"a \"\"b\"\" c\"", "\"b\"", "\"\"b\"\"")]
    [InlineData("\"\"\"a \"b\" c\"\"\"", "\"b\"", "\"b\"")]
    [InlineData("\"\"\"\n        SELECT a\n          FROM b\n        \"\"\"", "a\n  FROM", "a\n          FROM")]
    [InlineData("(\"SELECT \" + (\"a\" + \"bc\"))!", "bc", "bc")]
    [InlineData("$\"a {{x}} b\"", "{x}", "{{x}}")]
    [InlineData("$\"SELECT {x} FROM b\"", "hole1", "{x}")]
    [InlineData("$\"SELECT {x,-5:N1} FROM b\"", "hole1 FROM", "{x,-5:N1} FROM")]
    [InlineData("$$\"\"\"{ {{x}} } b\"\"\"", "} b", "} b")]
    [InlineData("\"SELECT \" + x + \" FROM b\"", "hole1", "x")]
    [InlineData("\"SELECT a\" + \" FROM b\"", "a FROM", null)]
    [InlineData("$\"SELECT {\"a\"} FROM b\"", "a", "a")]
    [InlineData("$\"SELECT {\"a\"} FROM b\"", "a FROM", "{\"a\"} FROM")]
    [InlineData("$\"SELECT {(\"a\" + \"b\")} FROM c\"", "ab FROM", "{(\"a\" + \"b\")} FROM")]
    [InlineData("$\"SELECT {nameof(number)} FROM b\"", "number", "nameof(number)")]
    [InlineData("$\"LIMIT {5}{'s'}{true}\"", "5sTrue", "{5}{'s'}{true}")]
    [InlineData("\"LIMIT \" + int.MaxValue", "2147483647", "int.MaxValue")]
    public void A_part_of_the_query_maps_to_its_source(string expression, string part, string? source) =>
        CSharpQuery.Read(expression).SourceOf(part).ShouldBe(source);

    [Theory]
    [InlineData("\"SELECT \" + Field + \" FROM b\"", "usage", "us\\u0061ge")]
    [InlineData("\"SELECT \" + Alias + \" FROM b\"", "age", "\\u0061ge")]
    [InlineData("\"SELECT \" + Joined + \" FROM b\"", "usage, idle", "Joined")]
    [InlineData("$\"SELECT {C.Field} FROM b\"", "SELECT us", "SELECT {C.Field}")]
    [InlineData("Field", "usage", "us\\u0061ge")]
    public void A_constant_of_the_file_maps_to_its_declaration(string expression, string part, string source) =>
        CSharpQuery.Read(expression, members: "const string Field = \"us\\u0061ge\"; const string Alias = Field; const string Joined = Field + \", \" + \"idle\";")
            .SourceOf(part).ShouldBe(source);

    [Fact]
    public void A_local_constant_maps_to_its_declaration()
    {
        CSharpQuery query = CSharpQuery.ReadFile("class C { void M() { const string db = \"tele\\\"graf\"; string query = $\"SELECT a FROM {db}\"; } }");

        query.SourceOf("e\"g").ShouldBe("e\\\"g");
    }

    [Theory]
    [InlineData("number")]
    [InlineData("x + y")]
    [InlineData("x")]
    [InlineData("$\"{x}\"")]
    [InlineData("5")]
    [InlineData("number + number + 1")]
    [InlineData("null")]
    [InlineData("new string('a', 5)")]
    public void What_has_no_text_is_no_query(string expression) => CSharpQuery.Read(expression, "var").Query.ShouldBeNull();

    [Theory]
    [InlineData("number + 1 + \"a\"", "hole1a", 1)]
    [InlineData("\"a \" + number + 1", "a hole11", 1)]
    [InlineData("\"a \" + unit + Unit.Hour + time + 1.5", "a hole1hole2hole3hole4", 4)]
    [InlineData("$\"a {1.5} {Unit.Hour}\"", "a hole1 hole2", 2)]
    public void What_has_no_text_of_its_own_is_a_hole(string expression, string text, int holes)
    {
        EmbeddedText query = CSharpQuery.Read(expression).Text;

        query.Holes.Count.ShouldBe(holes);
        query.Text.Length.ShouldBe(query.Pieces.Sum(piece => piece.Value.Length));
        query.Pieces.Where(piece => piece.Kind != PieceKind.Hole).Select(piece => piece.Value)
            .ShouldAllBe(value => text.Contains(value));
    }

    [Theory]
    [InlineData("\"SELECT a")]
    [InlineData("@\"SELECT a")]
    [InlineData("\"\"\"SELECT a")]
    [InlineData("\"\"\"\n SELECT a\n  \"\"\"")]
    [InlineData("$\"SELECT {x")]
    [InlineData("$\"SELECT {")]
    [InlineData("$\"\"\"\n  SELECT {x\n")]
    [InlineData("$\"SELECT {x:")]
    [InlineData("\"SELECT \\q\"")]
    [InlineData("\"SELECT \\uD8\"")]
    [InlineData("\"SELECT \" + \"a")]
    [InlineData("\"a\"u8 + \"b")]
    public void A_literal_that_is_not_complete_is_no_query(string expression) => CSharpQuery.Read(expression).Query.ShouldBeNull();

    [Theory]
    [InlineData("\"SELECT a FROM \" + ", 14)]
    [InlineData("$\"SELECT a FROM {}\"", 14)]
    public void A_missing_operand_leaves_what_stands_before_it(string expression, int trusted)
    {
        EmbeddedText query = CSharpQuery.Read(expression).Text;

        query.Text.ShouldStartWith("SELECT a FROM ");
        query.TrustedLength.ShouldBe(trusted);
    }

    [Fact]
    public void Cut_or_damaged_code_never_throws()
    {
        const string Source = "class C { const string K = \"k\" + \"l\"; void M(int n) { var query = \"a\\u0041\" + $\"b{n,5:x}{K}{{\" + @\"c\"\"\" + $@\"{n}\"\"\" "
            + "+ \"\"\"d\"\"\" + $$\"\"\"\n  e {{n}} {\n  \"\"\" + nameof(M) + (K)! + 'x' + \"u\"u8; } }";
        const string Noise = "\"${}\\@+u8()\n\r;x";
        Random random = new(1);
        int read = 0;
        for (int i = 0; i < 600; i++)
        {
            string damaged = Source;
            for (int j = random.Next(3); j >= 0; j--)
            {
                int at = random.Next(damaged.IndexOf("= ", StringComparison.Ordinal) + 2, damaged.Length);
                damaged = random.Next(3) switch
                {
                    0 => damaged.Remove(at, Math.Min(random.Next(1, 4), damaged.Length - at)),
                    1 => damaged.Insert(at, Noise[random.Next(Noise.Length)].ToString()),
                    _ => random.Next(10) == 0 ? damaged[..at] : damaged.Insert(at, damaged.Substring(at, Math.Min(3, damaged.Length - at))),
                };
            }

            if (!damaged.Contains(" query = ", StringComparison.Ordinal) || CSharpQuery.TryReadFile(damaged) is not { Query: { } query })
            {
                continue;
            }

            read++;
            for (int position = 0; position < query.Text.Length; position++)
            {
                if (query.MapSpan(position, 1) is { } span)
                {
                    span.End.ShouldBeLessThanOrEqualTo(damaged.Length);
                    query.ToTextPosition(span.Start).ShouldNotBeNull(damaged);
                }
            }

            query.TryReplace(0, query.Text.Length, query.Text.ToUpperInvariant());
        }

        read.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("@\"\"")]
    [InlineData("$\"\"")]
    public void The_position_in_an_empty_literal_is_between_its_quotes(string expression)
    {
        CSharpQuery query = CSharpQuery.Read(expression);

        query.Text.MapPosition(0).ShouldBe(query.Expression.Span.End - 1);
    }

    [Fact]
    public void The_end_of_the_query_is_behind_its_last_character()
    {
        CSharpQuery query = CSharpQuery.Read("\"SELECT\" + \" a\\n\"");

        query.Text.MapPosition(9).ShouldBe(query.Expression.Span.End - 1);
        query.Text.MapPosition(6).ShouldBe(query.Source.IndexOf(" a\\n", StringComparison.Ordinal));
        query.Text.ToTextPosition(query.Expression.Span.End - 1).ShouldBe(9);
        query.Text.ToTextPosition(query.Expression.Span.Start - 1).ShouldBeNull();
        query.Text.ToTextPosition(query.Source.IndexOf("+ ", StringComparison.Ordinal)).ShouldBeNull();
    }

    [Fact]
    public void An_escape_that_the_compiler_of_today_knows_is_read_where_tomorrows_knows_it()
    {
        // C# 13 has \e; the oldest compiler that loads the analyzer refuses it.
        CSharpQuery.Read("\"a\\e\"").Query.ShouldBeNull();
        LiteralDecoder.Decode(SyntaxFactory.ParseExpression("\"a\\eb\""), LiteralForm.Regular, "a\u001bb").ShouldNotBeNull().StartOf(2).ShouldBe(4);
        LiteralDecoder.Decode(SyntaxFactory.ParseExpression("\"a\\eb\""), LiteralForm.Regular, "aeb").ShouldBeNull();
    }

    [Fact]
    public void A_long_concatenation_is_read()
    {
        EmbeddedText query = CSharpQuery.Read(string.Join(" + ", Enumerable.Repeat("\"a\"", 400)) + " + x").Text;

        query.Text.ShouldStartWith(new string('a', 400));
        query.MapSpan(399, 1).ShouldNotBeNull();
    }
}
