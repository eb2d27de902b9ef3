using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Parsing.Recovery;

/// <summary>Every valid query of the corpora with one token damaged.</summary>
public class DamagedQueryTests
{
    private const int MostDiagnostics = 2;
    private const double MostOnAverage = 1.1;

    [CorpusFact]
    public void One_damaged_token_gives_few_diagnostics_and_leaves_the_other_statements_alone()
    {
        int broken = 0;
        int diagnostics = 0;
        var failures = new List<string>();
        foreach (string query in ValidQueries())
        {
            SyntaxTree intact = query.ShouldRoundTrip();
            foreach (Damage damage in Damages(intact))
            {
                SyntaxTree tree = damage.Text.ShouldRoundTrip();
                int count = tree.GetDiagnostics().Count(diagnostic => diagnostic.Descriptor.Category is DiagnosticCategories.Syntax or DiagnosticCategories.Limits);
                if (count == 0)
                {
                    continue;
                }

                broken++;
                diagnostics += count;
                if (count > MostDiagnostics)
                {
                    failures.Add($"{count} diagnostics: {damage.Text}");
                }

                if (!OthersAreIntact(intact, tree, damage))
                {
                    failures.Add($"another statement is damaged: {damage.Text}");
                }
            }
        }

        failures.ShouldBeEmpty();
        broken.ShouldBeGreaterThan(10_000);
        ((double)diagnostics / broken).ShouldBeLessThanOrEqualTo(MostOnAverage);
    }

    private static IEnumerable<string> ValidQueries() =>
        Corpus.VerdictFiles.SelectMany(Corpus.Read).Where(row => row.Ok == true).Select(row => row.Query).Distinct()
            .Where(query => SyntaxTree.ParseText(query).GetDiagnostics().Count == 0);

    private static IEnumerable<Damage> Damages(SyntaxTree tree)
    {
        string text = tree.Text.ToString();
        SyntaxToken[] tokens = [.. tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        for (int i = 0; i < tokens.Length; i++)
        {
            SyntaxToken token = tokens[i];
            bool separates = token.Kind == SyntaxKind.SemicolonToken;
            yield return new Damage(text.Remove(token.Span.Start, token.Span.Length), token.Span.Start, separates);
            yield return new Damage(text.Insert(token.Span.End, " " + token.Text), token.Span.Start, separates);
            if (i + 1 < tokens.Length)
            {
                SyntaxToken next = tokens[i + 1];
                string between = text.Substring(token.Span.End, next.Span.Start - token.Span.End);
                string swapped = text.Substring(0, token.Span.Start) + next.Text + between + token.Text + text.Substring(next.Span.End);
                yield return new Damage(swapped, token.Span.Start, separates || next.Kind == SyntaxKind.SemicolonToken);
            }

            if (SyntaxFacts.IsKeyword(token.Kind))
            {
                for (int letter = 0; letter + 1 < token.Text.Length; letter += 2)
                {
                    int at = token.Span.Start + letter;
                    yield return new Damage(text.Remove(at, 1), token.Span.Start, false);
                    yield return new Damage(text.Substring(0, at) + text[at + 1] + text[at] + text.Substring(at + 2), token.Span.Start, false);
                }
            }
        }
    }

    // Where a semicolon was touched, the statements on both of its sides may differ.
    private static bool OthersAreIntact(SyntaxTree intact, SyntaxTree tree, Damage damage)
    {
        SeparatedSyntaxList<StatementSyntax> before = intact.GetQuery().Statements;
        SeparatedSyntaxList<StatementSyntax> after = tree.GetQuery().Statements;
        int damaged = 0;
        while (damaged + 1 < before.Count && before[damaged + 1].FullSpan.Start <= damage.Start)
        {
            damaged++;
        }

        int following = before.Count - damaged - 1 - (damage.TouchesSemicolon ? 1 : 0);
        for (int i = 0; i < damaged; i++)
        {
            if (!SyntaxFactory.AreEquivalent(before[i], after[i]))
            {
                return false;
            }
        }

        for (int i = 1; i <= following; i++)
        {
            if (after.Count < i || !SyntaxFactory.AreEquivalent(before[before.Count - i], after[after.Count - i]))
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Damage(string Text, int Start, bool TouchesSemicolon);
}
