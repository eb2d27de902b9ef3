namespace InfluxQL.Conformance.Grammar;

public sealed class GrammarFileTests
{
    [Fact]
    public void Rules_alternatives_groups_and_repetitions_are_read()
    {
        GrammarFile grammar = GrammarFile.Parse("""
            // a comment ; with : marks
            parser grammar Small;
            options { tokenVocab = Other; superClass = Base; }

            query : statement (SEMICOLON statement?)* EOF ;
            /* another */
            statement
                : name=IDENTIFIER names+=list # Named
                | <assoc=right> ( A | B )+   # Letters
                |
                ;
            list : A ;
            """);

        grammar.RuleNames.ShouldBe(["query", "statement", "list"]);
        SequenceElement query = grammar.Rules["query"].ShouldBeOfType<SequenceElement>();
        query.Items[0].ShouldBe(new RuleReference("statement"));
        RepeatElement repeated = query.Items[1].ShouldBeOfType<RepeatElement>();
        repeated.Required.ShouldBeFalse();
        repeated.Unbounded.ShouldBeTrue();
        repeated.Item.ShouldBeOfType<SequenceElement>().Items[1]
            .ShouldBe(new RepeatElement(new RuleReference("statement"), Required: false, Unbounded: false));

        ChoiceElement statement = grammar.Rules["statement"].ShouldBeOfType<ChoiceElement>();
        statement.Alternatives.Count.ShouldBe(3);
        statement.Alternatives[0].ShouldBeOfType<SequenceElement>().Items
            .ShouldBe([new TokenReference("IDENTIFIER"), new RuleReference("list")]);
        RepeatElement letters = statement.Alternatives[1].ShouldBeOfType<RepeatElement>();
        letters.Required.ShouldBeTrue();
        letters.Item.ShouldBeOfType<ChoiceElement>().Alternatives.Count.ShouldBe(2);
        statement.Alternatives[2].ShouldBeOfType<SequenceElement>().Items.ShouldBeEmpty();
    }

    [Fact]
    public void Plain_spellings_of_tokens_come_from_literals_and_letter_fragments()
    {
        GrammarFile lexer = GrammarFile.Parse("""
            lexer grammar Small;
            options { caseInsensitive = true; }
            SELECT : S E L E C T ;
            FROM : 'FROM' ;
            NOT_EQUALS : '!=' | '<>' ;
            QUOTE : '\'' ;
            MIXED : [iI] 'n' ;
            INTEGER : [0-9]+ ;
            COMMENT : '--' ~[\n]* -> channel(HIDDEN) ;
            SPACE : [ \t\n]+ -> skip ;
            fragment S : [sS] ;
            fragment E : [eE] ;
            fragment L : [lL] ;
            fragment C : [cC] ;
            fragment T : [tT] ;
            """);

        IReadOnlyDictionary<string, IReadOnlyList<string>> spellings = LexerSpellings.Read(lexer);

        spellings["SELECT"].ShouldBe(["SELECT"]);
        spellings["FROM"].ShouldBe(["FROM"]);
        spellings["NOT_EQUALS"].ShouldBe(["!=", "<>"]);
        spellings["QUOTE"].ShouldBe(["'"]);
        spellings["MIXED"].ShouldBe(["In"]);
        spellings.Keys.ShouldNotContain("INTEGER");
        spellings.Keys.ShouldNotContain("COMMENT");
        spellings.Keys.ShouldNotContain("SPACE");
    }

    [Theory]
    [InlineData("grammar Both;", "line 1: expected a parser grammar")]
    [InlineData("parser grammar A;\n\na : B", "line 3: expected ';'")]
    [InlineData("parser grammar A;\na : B ;\na : C ;", "the rule a is defined twice")]
    [InlineData("parser grammar A;\na : 'x ;", "unterminated '")]
    public void A_text_that_is_no_such_grammar_is_refused_with_the_line(string text, string message)
    {
        Should.Throw<FormatException>(() => GrammarFile.Parse(text)).Message.ShouldContain(message);
    }
}
