using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis;

/// <summary>Each form of a literal with a finding of each class, at its place.</summary>
public class LiteralFormTests
{
    // Characters that no form escapes mark the place.
    private const char Begin = '\u2039';
    private const char End = '\u203a';

    private static readonly (string Class, string Id, string Query)[] s_findings =
    [
        ("syntax", "IQL0008", "‹SELEC› x FROM cpu"),
        ("syntax at a later place", "IQL0040", "SELECT x FROM cpu WHERE y ‹==› 1"),
        ("meaning", "IQL2027", "SELECT ‹foo›(x) FROM cpu WHERE time > now() - 1h"),
        ("target", "IQL1009", "‹DROP DATABASE› metrics"),
        ("advice", "IQL4010", "SELECT x FROM cpu WHERE time > now() - 1h ‹LIMIT 5›"),
        ("behind quotes and backslashes", "IQL4010", "SELECT \"a\\\\b\" FROM cpu WHERE time > now() - 1h ‹LIMIT 5›"),
        ("behind a wide character", "IQL4010", "SELECT \"\U0001F600é\" FROM cpu WHERE time > now() - 1h ‹LIMIT 5›"),
        ("on a second line", "IQL4010", "SELECT x FROM cpu\nWHERE time > now() - 1h ‹LIMIT 5›"),
    ];

    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = new();
        foreach (string form in CSharpForms.Names)
        {
            foreach ((string name, _, string query) in s_findings)
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
    public async Task A_finding_is_reported_at_its_place(string form, string finding)
    {
        (_, string id, string query) = s_findings.Single(row => row.Class == finding);
        string literal = CSharpForms.Write(form, query)!;
        string marked = form == "constant"
            ? $"class C\n{{\n    const string Query = {literal};\n    void M() => InfluxQL.Syntax.SyntaxTree.ParseText(Query);\n}}"
            : $"class C\n{{\n    {(form == "utf-8" ? "System.ReadOnlySpan<byte>" : "string")} Query =>\n        /* lang=influxql */ {literal};\n}}";
        int start = marked.IndexOf(Begin);
        int end = marked.IndexOf(End) - 1;
        string source = marked.Remove(end + 1, 1).Remove(start, 1);
        LinePositionSpan span = SourceText.From(source).Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end));
        await CodeTest.Verify(source, configure: test =>
        {
            test.TestState.MarkupHandling = MarkupMode.None;
            test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult(id, id == "IQL4010" ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning).WithSpan(
                span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1));
        });
    }
}
