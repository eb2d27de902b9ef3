using System.Text;
using InfluxQL.Literals;
using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Building;

/// <summary>Whatever is in a value, the tree is that of the template, with the value in it exactly.</summary>
public class InjectionTests
{
    private static readonly string[] s_attacks =
    [
        "", " ", "'", "\"", "\\", "\\'", "\\\"", "'; DROP DATABASE d; --", "\"; DROP DATABASE d; --", "\\'; DROP DATABASE d; --",
        "x' OR '1' = '1", "x\" OR \"1\" = \"1", "--", "/*", "*/", "a\n; SHOW USERS", "a\\n", "/", "//", "\\/", "/ OR a = 1 OR b =~ /",
        "SELECT", "select", "fill", "tz", "time", "now()", "$p", "$", "::tag", "a.b", "..", "ʼ", "＇", "’", "\u2028", "\u0085", "\ufeff", "\t",
        "😀'", "é", "\u202e", "1", "1h", "true", "5--", "%27", "&#39;", "''", "\"\"", "\v", "\u0001",
    ];

    [Fact]
    public void Attacks_stay_values()
    {
        foreach (string attack in s_attacks)
        {
            CheckAll(attack);
        }
    }

    [Fact]
    public void Random_values_stay_values()
    {
        const string Alphabet = "'\"\\/-*;, \n\t.:$()=~nabSELECT\u00e9\u2028\u4e2d0";
        var random = new Random(20240501);
        for (int i = 0; i < 4_000; i++)
        {
            var value = new StringBuilder();
            for (int length = random.Next(12); length > 0; length--)
            {
                value.Append(Alphabet[random.Next(Alphabet.Length)]);
            }

            CheckAll(value.ToString());
        }
    }

    private static void CheckAll(string value)
    {
        InfluxQLQuery query = InfluxQLQuery.Create($"SELECT mean({value:id}), {value:id} FROM {value:id}.{value:id} WHERE {value:id} = {value} AND b != {value} GROUP BY {value:id}; DROP SERIES FROM {value:id} WHERE a={value}");

        CheckShape(query, "SELECT mean($i), $i FROM $i.$i WHERE $i = $s AND b != $s GROUP BY $i; DROP SERIES FROM $i WHERE a=$s", value);
        query.Tree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.ValueText).ShouldBe([value, value, value]);
        query.ToParameterized().Parameters.Values.Select(parameter => parameter.Text).ShouldBe([value, value, value]);
        if (value.IndexOfAny(['\n']) < 0 && RegexSyntax.Check(value) is null && !EndsWithinEscape(value))
        {
            InfluxQLQuery matching = InfluxQLQuery.Create($"SELECT v FROM {value:regex} WHERE a =~ {value:regex} AND b = 1");
            CheckShape(matching, "SELECT v FROM $r WHERE a =~ $r AND b = 1", value);
        }
    }

    // The template, parsed with bind parameters in its holes and bound to the values, is the tree of the query.
    private static void CheckShape(InfluxQLQuery query, string template, string value)
    {
        SyntaxTree tree = SyntaxTree.ParseText(template);
        tree.GetDiagnostics().ShouldBeEmpty();
        var values = new Dictionary<string, BoundValue>
        {
            ["i"] = BoundValue.Identifier(value),
            ["s"] = BoundValue.String(value),
            ["r"] = BoundValue.Regex(value),
        };
        BindingResult bound = ParameterBinder.Bind(tree, values);
        SyntaxFactory.AreEquivalent(bound.Tree, query.Tree).ShouldBeTrue($"{query}\n{bound.Tree}");
    }

    private static bool EndsWithinEscape(string value) => (value.Length - value.TrimEnd('\\').Length) % 2 != 0;
}
