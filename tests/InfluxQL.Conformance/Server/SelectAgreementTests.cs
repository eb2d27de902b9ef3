using InfluxQL.Diagnostics;
using InfluxQL.Semantics;
using InfluxQL.Syntax;
using InfluxQL.TestSupport;
using Xunit.Abstractions;

namespace InfluxQL.Conformance.Server;

/// <summary>
/// Compares the checks before a SELECT runs with a real InfluxDB 1.6.7. Left out, because 1.6 lacks them, are
/// count_hll, sum_hll and date_part: the generator does not make them.
/// </summary>
public class SelectAgreementTests
{
    private const string Database = "t";
    private const int Count = 4_000;
    private const long Seed = 20_260_725;
    private const double WantedAgreement = 0.995;

    private readonly ITestOutputHelper _output;

    public SelectAgreementTests(ITestOutputHelper output)
    {
        _output = output;
    }

    [InfluxServerFact]
    public async Task The_server_refuses_a_generated_SELECT_if_and_only_if_the_checks_do()
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        await FillAsync(server);
        int compared = 0;
        int refused = 0;
        List<string> otherVerdicts = [];
        List<string> otherTexts = [];
        Dictionary<string, int> later = [];
        for (int number = 0; number < Count; number++)
        {
            string query = new SelectGenerator(Seed, number).Next();
            SyntaxTree tree = SyntaxTree.ParseText(query);
            if (tree.GetDiagnostics().Count > 0)
            {
                // What does not parse is compared elsewhere.
                continue;
            }

            compared++;
            IReadOnlyList<Diagnostic> found = SelectValidation.Validate((SelectStatementSyntax)tree.GetQuery().Statements[0]);
            string? error = await server.QueryAsync(query, Database);
            if (error is not null && ServerErrors.IsLaterThanCompilation(error, out string kind))
            {
                later[kind] = later.GetValueOrDefault(kind) + 1;
                error = null;
            }

            refused += error is null ? 0 : 1;
            string? text = found.FirstOrDefault(diagnostic => diagnostic.ReferenceText is not null)?.ReferenceText;
            if (error is null != (found.Count == 0))
            {
                otherVerdicts.Add($"{query}\n  server: {error}\n  checks: {(found.Count == 0 ? null : found[0])}");
            }
            else if (error is not null && !ServerErrors.IsCrash(error) && !ServerErrors.ShowsLocalMeanTime(error) && ServerErrors.WithShortNumbers(error) != text)
            {
                otherTexts.Add($"{query}\n  server: {error}\n  checks: {text}");
            }
        }

        _output.WriteLine($"{compared} compared, {refused} refused by the server, {otherVerdicts.Count} other verdicts, {otherTexts.Count} other texts");
        _output.WriteLine(string.Join("\n", later.Select(pair => $"{pair.Value} x {pair.Key}")));
        _output.WriteLine(string.Join("\n", otherVerdicts.Concat(otherTexts)));
        compared.ShouldBeGreaterThan(Count / 2);
        refused.ShouldBeInRange(compared / 5, compared * 4 / 5);
        (otherVerdicts.Count / (double)compared).ShouldBeLessThanOrEqualTo(1 - WantedAgreement, string.Join("\n", otherVerdicts.Take(20)));
        (otherTexts.Count / (double)compared).ShouldBeLessThanOrEqualTo(1 - WantedAgreement, string.Join("\n", otherTexts.Take(20)));
    }

    private static async Task FillAsync(InfluxServer server)
    {
        (await server.QueryAsync($"CREATE DATABASE {Database}", Database)).ShouldBeNull();
        const string Lines = """
            cpu,host=a,env=x value=1.5,n=3i,s="p",ok=true 1577836800000000000
            cpu,host=b,env=x value=2.5,n=4i,s="q",ok=false 1577836810000000000
            cpu,host=a,env=y value=4.5,n=5i,s="r",ok=true 1577836860000000000
            mem,host=a,env=x value=7.5,n=6i,s="t",ok=true 1577836870000000000
            """;
        await server.WriteAsync(Lines.ReplaceLineEndings("\n"), Database);
    }
}
