using InfluxQL.Conformance.Grammar;
using InfluxQL.Conformance.Reference;

namespace InfluxQL.Conformance.Generation;

public sealed class QueryGeneratorTests
{
    private const string SmallGrammar = """
        parser grammar Small;
        query : pair (SEMICOLON pair)* EOF ;
        pair : KEY IDENTIFIER | OPEN_PAREN pair CLOSE_PAREN ;
        """;

    [Fact]
    public void The_same_seed_and_number_give_the_same_query()
    {
        QueryGenerator first = new(QueryGrammar.Load(), 7, withParameters: true);
        QueryGenerator second = new(QueryGrammar.Load(), 7, withParameters: true);

        foreach (int index in Enumerable.Range(0, 200))
        {
            second.Generate(index).Text.ShouldBe(first.Generate(index).Text);
        }
    }

    [Fact]
    public void Other_seeds_and_numbers_give_other_queries()
    {
        QueryGrammar grammar = QueryGrammar.Load();

        string[] texts = [.. new long[] { 1, 2 }.SelectMany(seed => Enumerable.Range(0, 100).Select(index => new QueryGenerator(grammar, seed, withParameters: true).Generate(index).Text))];

        texts.Distinct().Count().ShouldBeGreaterThan(180);
    }

    [Fact]
    public void Queries_that_are_not_mutated_follow_the_grammar()
    {
        QueryGenerator generator = new(Small(SmallGrammar), 1, withParameters: true);

        string[] texts = [.. Enumerable.Range(0, 300).Select(generator.Generate).Where(query => !query.IsMutated).Select(query => query.Text)];

        foreach (string text in texts)
        {
            text.Count(character => character == '(').ShouldBe(text.Count(character => character == ')'), text);
            text.ShouldContain("key", Case.Insensitive, text);
        }

        texts.ShouldContain(text => text.Contains(';'));
        texts.ShouldContain(text => text.Contains('('));
    }

    [Fact]
    public void Bind_parameters_come_only_where_they_are_asked_for()
    {
        QueryGrammar grammar = QueryGrammar.Load();

        int With(bool parameters) => Enumerable.Range(0, 1000)
            .Select(new QueryGenerator(grammar, 3, parameters).Generate)
            .Count(query => query.Text.Contains('$') && !query.Text.Contains("$/"));

        With(parameters: true).ShouldBeGreaterThan(30);
        With(parameters: false).ShouldBe(0);
    }

    [Fact]
    public void A_rule_that_never_ends_is_refused()
    {
        Should.Throw<FormatException>(() => Small("parser grammar Small; query : KEY query ;")).Message.ShouldStartWith("These rules never end: query");
    }

    [Fact]
    public void A_reference_to_a_missing_rule_is_refused()
    {
        Should.Throw<FormatException>(() => Small("parser grammar Small; query : KEY other ;")).Message.ShouldContain("other");
    }

    [Fact]
    public void Every_likely_rule_narrows_a_rule_of_the_grammar_or_is_used_by_one()
    {
        QueryGrammar grammar = QueryGrammar.Load();
        HashSet<string> used = [.. grammar.Likely.Rules.Values.SelectMany(References)];

        grammar.Likely.RuleNames.Where(name => !grammar.Parser.Rules.ContainsKey(name) && !used.Contains(name)).ShouldBeEmpty();
    }

    [GoFact]
    public void More_than_half_of_the_queries_are_valid_and_all_kinds_of_statements_are_among_them()
    {
        QueryGenerator generator = new(QueryGrammar.Load(), 1, withParameters: true);
        using ReferenceProcess reference = new();
        const int count = 6000;
        int valid = 0;
        HashSet<string> kinds = [];
        foreach (GeneratedQuery query in Enumerable.Range(0, count).Select(generator.Generate))
        {
            ParseOutcome outcome = reference.Parse(query.Text, query.Parameters);
            valid += outcome.Ok ? 1 : 0;
            kinds.UnionWith(outcome.Statements);
        }

        valid.ShouldBeInRange(count / 2, count * 9 / 10);
        kinds.ShouldBe(StatementKinds.All, ignoreOrder: true);
    }

    private static QueryGrammar Small(string parser) => new(
        GrammarFile.Parse(parser),
        GrammarFile.Parse("parser grammar Likely; start : query | query ;"),
        LexerSpellings.Read(GrammarFile.Parse("lexer grammar L; KEY : 'KEY' ; SEMICOLON : ';' ; OPEN_PAREN : '(' ; CLOSE_PAREN : ')' ;")));

    private static IEnumerable<string> References(GrammarElement element) => element switch
    {
        RuleReference reference => [reference.Name],
        SequenceElement sequence => sequence.Items.SelectMany(References),
        ChoiceElement choice => choice.Alternatives.SelectMany(References),
        RepeatElement repeat => References(repeat.Item),
        _ => [],
    };
}
