using System.Text.RegularExpressions;
using InfluxQL.Parsing;
using InfluxQL.Syntax;

namespace InfluxQL.Architecture;

public class GrammarModelTests
{
    [Fact]
    public void No_decision_of_the_grammar_needs_more_than_one_token_and_the_parser_stands_on_nothing_of_ANTLR()
    {
        string source = File.ReadAllText(Checkout.PathOf("src", "InfluxQL", "Parsing", "Generated", "Fast", "InfluxQLParser.cs"));
        source.ShouldContain("switch (Current)");
        source.ShouldNotContain("#error");
        source.ShouldNotContain("using Antlr4");
    }

    [Fact]
    public void The_parser_grammar_has_no_actions_and_no_predicates()
    {
        string grammar = File.ReadAllText(Checkout.PathOf("grammar", "InfluxQLParser.g4"));
        string rules = Regex.Replace(Regex.Replace(grammar, "//.*", ""), @"options \{[^}]*\}", "");
        rules.ShouldNotContain("{");
    }

    [Fact]
    public void The_fast_parser_and_the_vocabulary_number_the_tokens_alike()
    {
        foreach (System.Reflection.FieldInfo field in typeof(Parsing.Fast.InfluxQLParser).GetFields())
        {
            if (field.IsLiteral && !field.Name.StartsWith("RULE_", StringComparison.Ordinal))
            {
                GrammarTables.TokenNames[(int)field.GetRawConstantValue()!].ShouldBe(field.Name);
            }
        }
    }

    [Fact]
    public void Every_rule_that_makes_a_node_fills_the_slots_of_that_node_in_their_order()
    {
        var problems = new List<string>();
        foreach (GrammarRule rule in GrammarRule.ReadAll())
        {
            int index = Array.IndexOf(GrammarTables.RuleNames, rule.Name);
            if ((RuleMode)GrammarTables.RuleModes[index] != RuleMode.Node)
            {
                continue;
            }

            var kind = (SyntaxKind)GrammarTables.RuleKinds[index];
            foreach (IReadOnlyList<SyntaxKind> sentence in rule.Sentences())
            {
                if (FirstMisfit(kind, sentence) is { } misfit)
                {
                    problems.Add($"{rule.Name}: {string.Join(' ', sentence)}: {misfit}");
                }
            }
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Every_recursion_of_the_grammar_passes_a_parenthesis()
    {
        // Calls that a rule makes before its first parenthesis, and those that follow one, need no distinction: a
        // rule that has a parenthesis is where the lexer's count grows. Without such rules no cycle may be left.
        Dictionary<string, GrammarRule> rules = GrammarRule.ReadAll().Where(rule => !rule.HasParenthesis).ToDictionary(rule => rule.Name);
        var done = new HashSet<string>();
        foreach (string rule in rules.Keys)
        {
            Follow(rule, []);
        }

        void Follow(string name, List<string> path)
        {
            path.ShouldNotContain(name, $"{string.Join(" > ", path)} > {name} nests without a parenthesis");
            if (!rules.TryGetValue(name, out GrammarRule? rule) || done.Contains(name))
            {
                return;
            }

            path.Add(name);
            foreach (string called in rule.CalledRules)
            {
                Follow(called, path);
            }

            path.RemoveAt(path.Count - 1);
            done.Add(name);
        }
    }

    // As the builder does it: each child into the next slot that takes it; none left over, nothing required left empty.
    private static string? FirstMisfit(SyntaxKind kind, IReadOnlyList<SyntaxKind> children)
    {
        int slot = 0;
        int slots = SyntaxFacts.GetSlotCount(kind);
        foreach (SyntaxKind child in children)
        {
            while (slot < slots && !SyntaxFacts.SlotAllows(kind, slot, child))
            {
                if (!SyntaxFacts.IsSlotOptional(kind, slot))
                {
                    return $"slot {slot} of {kind} stays empty before {child}";
                }

                slot++;
            }

            if (slot == slots)
            {
                return $"{kind} has no slot for {child}";
            }

            slot++;
        }

        for (; slot < slots; slot++)
        {
            if (!SyntaxFacts.IsSlotOptional(kind, slot))
            {
                return $"slot {slot} of {kind} stays empty";
            }
        }

        return null;
    }
}
