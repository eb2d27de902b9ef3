using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>Each of the library's fixes in each form of a literal.</summary>
public class TextFixTests
{
    private const char Begin = '\u2039';
    private const char End = '\u203a';

    private static readonly Dictionary<string, (string Id, DiagnosticSeverity Severity, string Query, string Mended)> s_fixes = new()
    {
        ["quote"] = ("IQL0009", DiagnosticSeverity.Warning, "SELECT usage FROM ‹user› WHERE time > now() - 1h", "SELECT usage FROM \"user\" WHERE time > now() - 1h"),
        ["quote a string"] = ("IQL0028", DiagnosticSeverity.Warning, "SHOW MEASUREMENTS; CREATE USER u WITH PASSWORD ‹it› WITH ALL PRIVILEGES", "SHOW MEASUREMENTS; CREATE USER u WITH PASSWORD 'it' WITH ALL PRIVILEGES"),
        ["swap"] = ("IQL4003", DiagnosticSeverity.Warning, "SELECT usage FROM cpu WHERE host = ‹\"a-b\"› AND time > now() - 1h", "SELECT usage FROM cpu WHERE host = 'a-b' AND time > now() - 1h"),
        ["swap to a name"] = ("IQL0027", DiagnosticSeverity.Warning, "SELECT usage FROM ‹'my cpu'› WHERE time > now() - 1h", "SELECT usage FROM \"my cpu\" WHERE time > now() - 1h"),
        ["suggestion"] = ("IQL0008", DiagnosticSeverity.Warning, "SELECT usage ‹FORM› cpu WHERE time > now() - 1h", "SELECT usage FROM cpu WHERE time > now() - 1h"),
        ["function"] = ("IQL2027", DiagnosticSeverity.Warning, "SELECT ‹avg›(usage) FROM cpu WHERE time > now() - 1h", "SELECT mean(usage) FROM cpu WHERE time > now() - 1h"),
        ["policy"] = ("IQL4012", DiagnosticSeverity.Info, "SELECT usage FROM db.‹autogen›.cpu WHERE time > now() - 1h", "SELECT usage FROM db..cpu WHERE time > now() - 1h"),
        ["suppress"] = ("IQL4010", DiagnosticSeverity.Info, "SHOW MEASUREMENTS; SELECT usage FROM cpu WHERE time > now() - 1h ‹LIMIT 5›", "SHOW MEASUREMENTS; /* influxql:disable IQL4010 */ SELECT usage FROM cpu WHERE time > now() - 1h LIMIT 5"),
        ["suppress on a line"] = ("IQL4010", DiagnosticSeverity.Info, "SHOW MEASUREMENTS;\nSELECT usage FROM cpu WHERE time > now() - 1h ‹LIMIT 5›", "SHOW MEASUREMENTS;\n-- influxql:disable IQL4010\nSELECT usage FROM cpu WHERE time > now() - 1h LIMIT 5"),
    };

    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = new();
        foreach (string form in CSharpForms.Names)
        {
            foreach ((string name, (_, _, string query, _)) in s_fixes)
            {
                if (CSharpForms.Write(form, query) is not null)
                {
                    cases.Add(form, name);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public Task The_fix_is_written_in_the_form_of_the_literal(string form, string name) => name.Split(' ')[0] switch
    {
        "quote" => Verify<QuoteFixProvider>(form, name),
        "swap" => Verify<SwapQuotesFixProvider>(form, name),
        "policy" => Verify<RetentionPolicyFixProvider>(form, name),
        "suppress" => Verify<SuppressionFixProvider>(form, name),
        _ => Verify<SuggestionFixProvider>(form, name),
    };

    private static Task Verify<TFix>(string form, string name)
        where TFix : CodeFixProvider, new()
    {
        (string id, DiagnosticSeverity severity, string query, string mended) = s_fixes[name];
        string marked = Wrap(form, query);
        int start = marked.IndexOf(Begin);
        int end = marked.IndexOf(End) - 1;
        string source = marked.Remove(end + 1, 1).Remove(start, 1);
        LinePositionSpan span = SourceText.From(source).Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end));
        string settings = name == "quote a string" ? "influxql_target = oss-1.x\ninfluxql_advice = false" : "dotnet_diagnostic.IQL2099.severity = none";
        return FixTest.Verify<TFix>(source, Wrap(form, mended), settings, test =>
        {
            test.TestState.MarkupHandling = MarkupMode.None;
            test.FixedState.MarkupHandling = MarkupMode.None;
            test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult(id, severity).WithSpan(
                span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1));
        });
    }

    private static string Wrap(string form, string query)
    {
        string literal = CSharpForms.Write(form, query)!;
        return form == "constant"
            ? $"class C\n{{\n    // The query.\n    const string Query = {literal}; // sent\n    void M() => InfluxQL.Syntax.SyntaxTree.ParseText(Query);\n}}"
            : $"class C\n{{\n    // The query.\n    {(form == "utf-8" ? "System.ReadOnlySpan<byte>" : "string")} Query =>\n        /* lang=influxql */ {literal}; // sent\n}}";
    }
}
