using InfluxQL.Analysis;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Services;

/// <summary>Of statements of every form, a target's own are offered word by word, and no other is.</summary>
public class TargetCompletionTests
{
    public static TheoryData<string> Targets() => [.. TargetProfiles.All.Select(target => target.Id)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Words_lead_to_the_statements_that_the_target_runs_and_to_no_other(string id)
    {
        TargetProfile target = TargetProfiles.Find(id)!;
        var options = new QueryServiceOptions { Target = target };
        foreach ((StatementForm form, string text) in StatementSamples.All)
        {
            if (form == StatementForm.Empty)
            {
                continue;
            }

            bool accepted = QueryAnalysis.Run(SyntaxTree.ParseText(text), new AnalysisOptions { Target = target, IncludeAdvice = false }).Diagnostics
                .All(diagnostic => !diagnostic.Id.StartsWith("IQL1", StringComparison.Ordinal));
            string? refused = FirstWordNotOffered(text, options);
            if (accepted)
            {
                refused.ShouldBeNull($"{id}: {text}");
            }
            else if (!target.Supports(form))
            {
                refused.ShouldNotBeNull($"{id}: {text}");
            }
        }
    }

    private static string? FirstWordNotOffered(string text, QueryServiceOptions options)
    {
        var services = new QueryServices(text, options);
        SyntaxToken[] words = [.. services.Tree.GetRoot().DescendantTokens().Where(token => SyntaxFacts.IsKeyword(token.Kind))];
        foreach (SyntaxToken word in words)
        {
            IEnumerable<string> offers = services.GetCompletions(word.SpanStart).Items
                .Where(item => item.Kind is CompletionKind.Keyword or CompletionKind.Type).Select(item => item.InsertText.TrimStart(':'));
            if (!offers.Any(offer => offer.Split(' ')[0].Equals(word.Text, StringComparison.OrdinalIgnoreCase)))
            {
                return word.Text;
            }
        }

        return null;
    }
}
