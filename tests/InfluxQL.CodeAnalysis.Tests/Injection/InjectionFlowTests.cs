namespace InfluxQL.CodeAnalysis.Injection;

/// <summary>Where values come from, and which place is named when that is unknown.</summary>
public class InjectionFlowTests
{
    [Theory]
    [InlineData("""class R { readonly string _db = ""; public R(string db) { _db = db; } void M() => Q.S($"SELECT a FROM b WHERE d = '{{|IQL5001:_db|}}'"); }""")]
    [InlineData("""class R { readonly string _db = ""; public R(string db) { (_db, _) = (db, 1); } void M() => Q.S($"SELECT a FROM b WHERE d = '{{|IQL5001:_db|}}'"); }""")]
    [InlineData("""class R { public string Db { get; } = ""; public R(string db) { Db = db; } void M() => Q.S($"SELECT a FROM b WHERE d = '{{|IQL5001:Db|}}'"); }""")]
    [InlineData("""class O { public readonly string Name = ""; public O(string name) { this.Name = name; } } class R { void M(O o) => Q.S($"SELECT a FROM b WHERE d = '{{|IQL5001:o.Name|}}'"); }""")]
    [InlineData("""class O { public string Name { get; } = ""; public O(string name) { this.Name = name; } } class R { void M(O o) => Q.S($"SELECT a FROM b WHERE d = '{{|IQL5001:o.Name|}}'"); }""")]
    public Task A_readonly_member_that_a_constructor_sets_is_unknown(string code) => Verify(code);

    [Fact]
    public Task A_readonly_field_that_another_part_of_its_class_sets_is_unknown() => Verify(
        """partial class R { void M() => Q.S($"SELECT a FROM b WHERE d = '{{|IQL5001:_db|}}' AND e = '{_safe}'"); }""",
        """partial class R { readonly string _db = ""; readonly string _safe = "x"; public R(string db) { _db = db; } }""");

    [Theory]
    [InlineData("""var n = Console.ReadLine(); Q.S($"SELECT a FROM b WHERE h = '{{|IQL5001:n|}}' OR i = '{{|IQL5001:n|}}'");""")]
    [InlineData("""var n = Console.ReadLine(); var m = n; Q.S("SELECT a FROM b WHERE h = '" + {|IQL5001:m|} + "'");""")]
    [InlineData("""Q.S($"SELECT a FROM b WHERE h = '{{|IQL5001:s_field|}}'");""")]
    [InlineData("""var n = Console.ReadLine(); var w = $"h = '{{|IQL5001:n|}}'"; Q.S($"SELECT a FROM b WHERE {w}");""")]
    public Task An_unknown_value_of_a_variable_is_reported_where_the_text_is_put_together(string statements) => VerifyStatements(statements);

    [Theory]
    [InlineData("""Q.S(string.Create(CultureInfo.InvariantCulture, $"SELECT a FROM b WHERE h = '{{|IQL5001:h|}}'"));""")]
    [InlineData("""Q.S(FormattableString.Invariant($"SELECT a FROM b WHERE h = '{{|IQL5001:h|}}'"));""")]
    [InlineData("""Q.S(FormattableString.CurrentCulture($"SELECT a FROM b WHERE h = '{{|IQL5001:h|}}'"));""")]
    [InlineData("""Q.S(FormattableString.Invariant($"SELECT a FROM b LIMIT {ids.Count}"));""")]
    [InlineData("""Q.S(string.Create(CultureInfo.InvariantCulture, $"SELECT a FROM b LIMIT {ids.Count}"));""")]
    public Task Texts_of_a_culture_are_looked_into(string statements) => VerifyStatements(statements);

    [Theory]
    [InlineData("""Q.S("SELECT a FROM b WHERE " + string.Join(" OR ", ids.Select(i => $"id = {i}")));""")]
    [InlineData("""Q.S("SELECT a FROM b WHERE " + string.Join(" OR ", ids.Select(i => $"id = {i}").ToArray()));""")]
    [InlineData("""Q.S("SELECT a FROM b WHERE " + string.Join(" OR ", names.Select(n => $"id = '{{|IQL5001:n|}}'")));""")]
    [InlineData("""Q.S($"SELECT a FROM b WHERE h = '{v}'");""")]
    [InlineData("""string w; if (ids.Count > 0) w = "x = 1"; else w = "x = 2"; Q.S($"SELECT a FROM b WHERE {w}");""")]
    [InlineData("""string w; if (ids.Count > 0) w = "x = 1"; else w = h; Q.S($"SELECT a FROM b WHERE {{|IQL5001:w|}} OR {{|IQL5001:w|}}");""")]
    public Task Numbers_enums_and_choices_of_literals_are_safe(string statements) => VerifyStatements(statements);

    [Theory]
    [InlineData("""var q = "SELECT a FROM b"; q = q + " WHERE h = '" + {|IQL5001:h|} + "'"; Q.S(q);""")]
    [InlineData("""var q = "SELECT a FROM b"; q = $"{q} WHERE h = '{{|IQL5001:h|}}'"; Q.S(q);""")]
    [InlineData("""var q = "SELECT a FROM b"; q = q + " LIMIT " + ids.Count; Q.S(q);""")]
    public Task A_variable_that_is_put_together_with_itself_is_followed(string statements) => VerifyStatements(statements);

    private static Task VerifyStatements(string statements) => Verify($$"""
        class C
        {
            private static readonly string s_field = Console.ReadLine();

            void M<T>(string h, List<int> ids, List<string> names, T v) where T : struct, Enum
            {
                {{statements}}
            }
        }
        """);

    private static Task Verify(string code, string? secondFile = null) => CodeTest.Verify(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Globalization;
        using System.Linq;

        static class Q { public static void S([StringSyntax("InfluxQL")] string query) { } }

        {{code}}
        """,
        "influxql_advice = false",
        test =>
        {
            if (secondFile is not null)
            {
                test.TestState.Sources.Add(secondFile);
            }
        });
}
