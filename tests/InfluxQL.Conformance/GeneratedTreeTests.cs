using InfluxQL.Conformance.Generation;
using InfluxQL.Syntax;

namespace InfluxQL.Conformance;

public sealed class GeneratedTreeTests
{
    private const long Seed = 99;
    private const int Count = 10_000;

    [Fact]
    public void The_tree_of_every_generated_query_gives_its_text_again()
    {
        foreach (string text in Queries())
        {
            SyntaxTree.ParseText(text).GetRoot().ToFullString().ShouldBe(text);
        }
    }

    [Fact]
    public void The_start_of_every_generated_query_has_a_tree_that_gives_its_text_again()
    {
        RandomSource random = new(Seed, -1);
        foreach (string text in Queries())
        {
            string start = text[..random.Next(text.Length + 1)];
            SyntaxTree.ParseText(start).GetRoot().ToFullString().ShouldBe(start);
        }
    }

    [Fact]
    public void What_is_printed_of_a_valid_query_parses_and_prints_the_same()
    {
        LibraryAdapter library = new();
        int valid = 0;
        foreach (string text in Queries())
        {
            ParseOutcome outcome = library.Parse(text);
            if (outcome.Ok)
            {
                valid++;
                library.Parse(outcome.Canonical!).DifferenceFrom(outcome).ShouldBeNull(text);
            }
        }

        valid.ShouldBeGreaterThan(Count / 2);
    }

    private static IEnumerable<string> Queries()
    {
        QueryGenerator generator = new(QueryGrammar.Load(), Seed, withParameters: true);
        return Enumerable.Range(0, Count).Select(index => generator.Generate(index).Text);
    }
}
