using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>Properties that hold for every text in every form. The oracle is the compiler.</summary>
public class LiteralMappingTests
{
    private const int Cases = 400;

    [Theory]
    [InlineData(nameof(LiteralForm.Regular))]
    [InlineData(nameof(LiteralForm.Verbatim))]
    [InlineData(nameof(LiteralForm.SingleLineRaw))]
    [InlineData(nameof(LiteralForm.MultiLineRaw))]
    public void Each_character_of_a_literal_maps_to_what_the_compiler_makes_it_from(string formName)
    {
        LiteralForm form = Enum.Parse<LiteralForm>(formName);
        for (int seed = 0; seed < Cases; seed++)
        {
            Random random = new(seed);
            string text = GeneratedText.Next(random, form);
            string literal = new LiteralWriter(random).Write(text, form);
            if (IsRefused(literal))
            {
                continue;
            }

            CSharpQuery query = CSharpQuery.Read(literal);
            query.Text.Text.ShouldBe(text, literal);
            query.Model.GetConstantValue(query.Expression).Value.ShouldBe(text, literal);
            CheckCharacters(query, literal);
            CheckSpans(query, random, literal);

            if (!text.Contains('\0'))
            {
                CSharpQuery bytes = CSharpQuery.Read(literal + "u8", "ReadOnlySpan<byte>");
                bytes.Text.Text.ShouldBe(text, literal);
                CheckCharacters(bytes, literal);
            }
        }
    }

    [Theory]
    [InlineData(nameof(LiteralForm.Regular))]
    [InlineData(nameof(LiteralForm.Verbatim))]
    [InlineData(nameof(LiteralForm.SingleLineRaw))]
    [InlineData(nameof(LiteralForm.MultiLineRaw))]
    public void Each_character_of_an_interpolated_literal_maps_to_what_the_compiler_makes_it_from(string formName)
    {
        LiteralForm form = Enum.Parse<LiteralForm>(formName);
        int read = 0;
        for (int seed = 0; seed < Cases; seed++)
        {
            Random random = new(seed);
            string[] texts = new string[1 + random.Next(4)];
            for (int i = 0; i < texts.Length; i++)
            {
                texts[i] = GeneratedText.Next(random, form, 6);
            }

            // Braces of a raw literal that touch those of a hole belong to the hole.
            if (form is LiteralForm.SingleLineRaw or LiteralForm.MultiLineRaw && (texts.Skip(1).Any(text => text.StartsWith('}')) || texts.SkipLast(1).Any(text => text.EndsWith('{'))))
            {
                continue;
            }

            string literal = new LiteralWriter(random).WriteInterpolated(texts, "Known", form);
            if (IsRefused(literal))
            {
                continue;
            }

            read++;
            CSharpQuery constant = CSharpQuery.Read(literal, members: "const string Known = \"cpu\";");
            constant.Text.Text.ShouldBe(string.Join("cpu", texts), literal);
            constant.Model.GetConstantValue(constant.Expression).Value.ShouldBe(constant.Text.Text, literal);
            CheckCharacters(constant, literal);

            CSharpQuery holes = CSharpQuery.Read(literal.Replace("Known", "x"));
            if (texts.All(text => text.Length == 0) && texts.Length > 1 && form != LiteralForm.MultiLineRaw)
            {
                holes.Query.ShouldBeNull();
                continue;
            }

            holes.Text.Holes.Count.ShouldBe(texts.Length - 1);
            CheckCharacters(holes, literal);
            CheckSpans(holes, random, literal);
        }

        read.ShouldBeGreaterThan(Cases / 4);
    }

    [Fact]
    public void A_concatenation_of_any_forms_has_the_compilers_value_and_a_span_over_two_literals_has_no_place()
    {
        for (int seed = 0; seed < Cases; seed++)
        {
            Random random = new(seed);
            LiteralWriter writer = new(random);
            List<string> texts = [];
            List<string> literals = [];
            for (int i = 2 + random.Next(3); i > 0; i--)
            {
                LiteralForm form = LiteralWriter.Forms[random.Next(4)];
                string text = GeneratedText.Next(random, form, 4);
                string literal = writer.Write(text, form);
                if (!IsRefused(literal))
                {
                    texts.Add(text);
                    literals.Add(random.Next(4) == 0 ? $"({literal})" : literal);
                }
            }

            if (literals.Count < 2)
            {
                continue;
            }

            string source = literals.Count > 2 && random.Next(2) == 0 ? $"{literals[0]} + ({string.Join(" + ", literals.Skip(1))})" : string.Join("\n + ", literals);
            CSharpQuery query = CSharpQuery.Read(source);
            query.Text.Text.ShouldBe(string.Concat(texts), source);
            query.Model.GetConstantValue(query.Expression).Value.ShouldBe(query.Text.Text, source);
            CheckCharacters(query, source);

            if (texts[0].Length > 0 && texts[1].Length > 0)
            {
                query.Text.MapSpan(texts[0].Length - 1, 2).ShouldBeNull(source);
            }
        }
    }

    // Some texts cannot be written so, such as a bell on a line of white space; then there is nothing to map.
    private static bool IsRefused(string literal) => SyntaxFactory.ParseExpression(literal).ContainsDiagnostics;

    private static void CheckCharacters(CSharpQuery query, string literal)
    {
        EmbeddedText text = query.Text;
        for (int i = 0; i < text.Text.Length; i++)
        {
            EmbeddedPiece piece = text.PieceAt(i);
            TextSpan span = text.MapSpan(i, 1).ShouldNotBeNull(literal);
            text.MapPosition(i).ShouldBe(span.Start, literal);
            if (piece.Kind != PieceKind.Literal)
            {
                span.ShouldBe(piece.SourceSpan);
                text.ToTextPosition(span.Start).ShouldBe(piece.Start, literal);
                continue;
            }

            string source = query.Source.Substring(span.Start, span.Length);
            string value = Compiled(source, piece);
            (value.Length is 1 or 2).ShouldBeTrue(literal);
            value.Contains(text.Text[i]).ShouldBeTrue(literal);
            if (value.Length == 2)
            {
                char.IsSurrogatePair(value, 0).ShouldBeTrue(literal);
            }

            // A constant that is used twice stands in the source once.
            int back = text.ToTextPosition(span.Start).ShouldNotBeNull(literal);
            int expected = value.Length == 2 && value[1] == text.Text[i] ? i - 1 : i;
            EmbeddedPiece first = text.Pieces.First(other => other.Node == piece.Node);
            back.ShouldBe(first == piece ? expected : expected - piece.Start + first.Start, literal);
            if (i > piece.Start)
            {
                TextSpan before = text.MapSpan(i - 1, 1).ShouldNotBeNull();
                (span.Start >= before.End || span == before).ShouldBeTrue(literal);
            }
        }

        text.MapPosition(text.Text.Length).ShouldNotBeNull(literal);
    }

    private static void CheckSpans(CSharpQuery query, Random random, string literal)
    {
        EmbeddedText text = query.Text;
        for (int i = 0; i < 10 && text.Text.Length > 0; i++)
        {
            int start = random.Next(text.Text.Length);
            int length = random.Next(1, text.Text.Length - start + 1);
            TextSpan span = text.MapSpan(start, length).ShouldNotBeNull(literal);
            span.Start.ShouldBe(text.MapSpan(start, 1).ShouldNotBeNull().Start, literal);
            span.End.ShouldBe(text.MapSpan(start + length - 1, 1).ShouldNotBeNull().End, literal);
        }
    }

    // What the compiler makes of a part of a literal, in a literal of the same form.
    private static string Compiled(string source, EmbeddedPiece piece)
    {
        bool isInterpolated = piece.Node is InterpolatedStringTextSyntax;
        switch (piece.Form)
        {
            case LiteralForm.Regular or LiteralForm.Verbatim:
                string at = piece.Form == LiteralForm.Verbatim ? "@" : "";
                ExpressionSyntax read = SyntaxFactory.ParseExpression((isInterpolated ? "$" : "") + at + "\"" + source + "\"");
                read.ContainsDiagnostics.ShouldBeFalse(source);
                if (read is LiteralExpressionSyntax literal)
                {
                    return literal.Token.ValueText;
                }

                // Here the token of the compiler still has what stands for one brace twice.
                string value = ((InterpolatedStringTextSyntax)((InterpolatedStringExpressionSyntax)read).Contents.Single()).TextToken.ValueText;
                return value is "{{" or "}}" ? value[..1] : value;
            default:
                return source;
        }
    }
}
