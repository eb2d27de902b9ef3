using System.Diagnostics;

namespace InfluxQL.Syntax;

/// <summary>Trees as deep or as wide as a text can make them, on threads with little stack.</summary>
public class DeepTreeTests
{
    private const int Depth = 500_000;

    private const int SmallStack = 256 * 1024;

    [Fact]
    public void Going_over_a_deep_tree_needs_no_stack()
    {
        RunOnSmallStack(() =>
        {
            BinaryExpressionSyntax sum = SampleTrees.DeepSum(Depth);
            sum.DescendantNodes().Count().ShouldBe((Depth * 3) + 1);
            sum.DescendantTokens().Count().ShouldBe((Depth * 2) + 1);
            sum.DescendantNodesAndTokens().Last().Kind.ShouldBe(SyntaxKind.IdentifierToken);
            sum.GetFirstToken().Text.ShouldBe("a");
            sum.FindToken(0).Text.ShouldBe("a");
            sum.ToString().Length.ShouldBe((Depth * 2) + 1);
            sum.IsEquivalentTo(SampleTrees.DeepSum(Depth)).ShouldBeTrue();
            SyntaxFactory.AreEquivalent(sum, SampleTrees.DeepSum(Depth)).ShouldBeTrue();
            sum.GetFirstToken().Parent!.SyntaxTree.GetRoot().ShouldBeSameAs(sum);
        });
    }

    [Fact]
    public void Going_from_token_to_token_through_a_deep_tree_takes_a_short_time()
    {
        RunOnSmallStack(() =>
        {
            int count = 0;
            for (SyntaxToken token = SampleTrees.DeepSum(Depth).GetFirstToken(); token.Parent is not null; token = token.GetNextToken())
            {
                count++;
            }

            count.ShouldBe((Depth * 2) + 1);
        });
    }

    [Fact]
    public void A_node_at_the_bottom_of_a_deep_tree_is_replaced()
    {
        RunOnSmallStack(() =>
        {
            ParenthesizedExpressionSyntax root = SampleTrees.DeepParentheses(Depth);
            VariableReferenceSyntax variable = root.DescendantNodes().OfType<VariableReferenceSyntax>().Single();
            root.ReplaceNode(variable, SampleTrees.Variable("b")).FindToken(Depth).Text.ShouldBe("b");
        });
    }

    [Fact]
    public void A_walker_goes_to_the_bottom_of_a_deep_tree()
    {
        RunOnSmallStack(() =>
        {
            var counter = new Counter();
            counter.Visit(SampleTrees.DeepParentheses(Depth));
            counter.Tokens.ShouldBe((Depth * 2) + 1);
        });
    }

    [Fact]
    public void A_rewriter_goes_to_the_bottom_of_a_deep_tree()
    {
        RunOnSmallStack(() =>
        {
            ParenthesizedExpressionSyntax root = SampleTrees.DeepParentheses(Depth);
            var renamed = (ParenthesizedExpressionSyntax)new Renamer().Visit(root)!;
            renamed.FindToken(Depth).Text.ShouldBe("b");
            new Identity().Visit(root).ShouldBeSameAs(root);
        });
    }

    [Fact]
    public void An_exception_at_the_bottom_of_a_deep_tree_arrives_at_the_top()
    {
        RunOnSmallStack(() => Should.Throw<FormatException>(() => new Thrower().Visit(SampleTrees.DeepParentheses(Depth))));
    }

    [Fact]
    public void A_long_list_is_gone_through_in_a_time_that_grows_with_its_length()
    {
        SeparatedSyntaxList<ExpressionSyntax> list = SampleTrees.LongCall(Depth).ArgumentList.Arguments;
        Stopwatch clock = Stopwatch.StartNew();
        int next = 2;
        foreach (ExpressionSyntax argument in list)
        {
            argument.SpanStart.ShouldBe(next);
            next += 2;
        }

        list.GetSeparators().Count().ShouldBe(Depth - 1);
        for (int i = Depth - 1; i >= 0; i -= 1000)
        {
            list[i].SpanStart.ShouldBe(2 + (i * 2));
        }

        // A walk whose time grows with the square of the length would take minutes.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static void RunOnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw new InvalidOperationException(failure.Message, failure);
        }
    }

    private sealed class Counter() : SyntaxWalker(SyntaxWalkerDepth.Token)
    {
        public int Tokens { get; private set; }

        public override void VisitToken(SyntaxToken token) => Tokens++;
    }

    private sealed class Identity : SyntaxRewriter
    {
    }

    private sealed class Renamer : SyntaxRewriter
    {
        public override SyntaxNode? VisitVariableReference(VariableReferenceSyntax node) => SampleTrees.Variable("b");
    }

    private sealed class Thrower : SyntaxWalker
    {
        public override void VisitVariableReference(VariableReferenceSyntax node) => throw new FormatException("bottom");
    }
}
