namespace InfluxQL.SyntaxGenerator;

/// <summary>A model of two statements that is right, with its grammar and tokens; the tests break it in one place each.</summary>
internal static class SmallModel
{
    public const string Xml = """
        <Syntax>
          <Tokens>
            <Keyword Name="ShowKeyword" Text="SHOW" Grammar="SHOW" />
            <Punctuation Name="DotToken" Text="." Grammar="DOT" />
            <Punctuation Name="PlusToken" Text="+" Grammar="PLUS" />
            <Token Name="IdentifierToken" Summary="A name." Grammar="IDENTIFIER" Expected="identifier" Node="Name" NodeKind="Name" />
            <Token Name="EndOfFileToken" Summary="The end." Grammar="EOF" />
            <Trivia Name="WhitespaceTrivia" Summary="Spaces." Grammar="WHITESPACE" />
          </Tokens>
          <Operators>
            <Operator Token="PlusToken" Kind="Sum" Precedence="1" />
          </Operators>
          <Nodes>
            <AbstractNode Name="Statement" Base="SyntaxNode" Default="ShowStatement">
              <Summary>A statement.</Summary>
            </AbstractNode>
            <Node Name="ShowStatement" Base="Statement" Rules="show">
              <Summary>Shows.</Summary>
              <Example Parse="statement">SHOW a.b</Example>
              <TokenSlot Name="ShowKeyword" Kinds="ShowKeyword" />
              <SeparatedListSlot Name="Names" Type="Name" Separator="DotToken" Optional="true" />
            </Node>
            <Node Name="Name" Base="SyntaxNode">
              <Summary>A name.</Summary>
              <Example Parse="expression">a</Example>
              <TokenSlot Name="Identifier" Kinds="IdentifierToken" />
            </Node>
            <Node Name="Sum" Base="SyntaxNode">
              <Summary>A sum.</Summary>
              <Example Parse="expression">a + b</Example>
              <NodeSlot Name="Left" Type="Name" />
              <TokenSlot Name="OperatorToken" Kinds="PlusToken" />
              <NodeSlot Name="Right" Type="Name" />
            </Node>
          </Nodes>
          <Rules>
            <Rule Name="names" Mode="list" />
          </Rules>
          <ReferenceTexts>
            <Place Rule="names" Expected="a name" />
            <Place Token="DOT" After="IDENTIFIER" Since="SHOW" Without="PLUS" Adjacent="true" Message="no dot" />
          </ReferenceTexts>
        </Syntax>
        """;

    public const string Grammar = """
        parser grammar Small;
        // not a rule: at all
        show : SHOW names ;
        names
            : IDENTIFIER (DOT IDENTIFIER)* (PLUS IDENTIFIER)? EOF
            ;
        """;

    public const string Tokens = "SHOW=1\nDOT=2\nPLUS=3\nIDENTIFIER=4\nWHITESPACE=5\n'SHOW'=1\n";

    /// <summary>The model with one text in the place of another, which must be there.</summary>
    public static string With(string text, string replacement)
    {
        Xml.ShouldContain(text);
        return Xml.Replace(text, replacement, StringComparison.Ordinal);
    }
}
