using System.Text.Json;
using InfluxQL.Diagnostics;
using InfluxQL.Formatting;
using InfluxQL.Syntax;
using InfluxQL.TestSupport;
using InfluxQL.Text;

namespace InfluxQL.Semantics;

public class ParameterBinderTests
{
    private static readonly Dictionary<string, BoundValue> s_values = new()
    {
        ["id"] = BoundValue.Identifier("fld"),
        ["odd"] = BoundValue.Identifier("a b"),
        ["str"] = BoundValue.String("it's"),
        ["int"] = BoundValue.Integer(7),
        ["neg"] = BoundValue.Integer(-7),
        ["min"] = BoundValue.Integer(long.MinValue),
        ["big"] = BoundValue.Unsigned(ulong.MaxValue),
        ["flt"] = BoundValue.Float(2),
        ["negflt"] = BoundValue.Float(-0.5),
        ["yes"] = BoundValue.Boolean(true),
        ["dur"] = BoundValue.Duration("90m"),
        ["negdur"] = BoundValue.Duration("-1h"),
        ["baddur"] = BoundValue.Duration("1x"),
        ["re"] = BoundValue.Regex("a/b"),
        ["badre"] = BoundValue.Regex("("),
        ["fill"] = BoundValue.Identifier("FILL"),
        ["tz"] = BoundValue.Identifier("tz"),
        ["zone"] = BoundValue.String("UTC"),
        ["type"] = BoundValue.Identifier("Integer"),
        ["bad"] = BoundValue.FromTyped("foo", 1),
        ["return"] = BoundValue.String("a\rb"),
    };

    [Theory]
    [InlineData("SELECT $id, $odd, $str, $int, $neg, $min, $big, $flt, $negflt, $yes, $dur, $negdur, $re FROM m", "SELECT fld, \"a b\", 'it\\'s', 7, -7, -9223372036854775808, 18446744073709551615, 2.0, -0.5, true, 90m, -1h, /a\\/b/ FROM m")]
    [InlineData("SELECT -$int, -$neg, +$neg, -$id, -$dur, a / $neg, a / -$id FROM m", "SELECT -7, 7, -7, -1 * fld, -90m, a / -7, a / -fld FROM m")]
    [InlineData("SELECT 5-$neg, 5 -$neg FROM m", "SELECT 5 - -7, 5 - -7 FROM m")]
    [InlineData("SELECT $id($id, $re), $id::$type, a.$id, $id.b, DISTINCT $id FROM $id", "SELECT fld(fld, /a\\/b/), fld::integer, \"a.fld\", \"fld.b\", DISTINCT fld FROM fld")]
    [InlineData("SELECT v INTO $id.$odd FROM $re, db.$id", "SELECT v INTO fld.\"a b\" FROM /a\\/b/, db.fld")]
    [InlineData("SELECT v FROM m WHERE a =~$re AND b=$str LIMIT$int", "SELECT v FROM m WHERE a =~ /a\\/b/ AND b = 'it\\'s' LIMIT 7")]
    [InlineData("SELECT mean(v) FROM m GROUP BY time($dur), $re $fill($neg) tz($zone)", "SELECT mean(v) FROM m GROUP BY time(90m), /a\\/b/ fill(-7) TZ('UTC')")]
    [InlineData("SELECT v FROM m $tz($zone)", "SELECT v FROM m TZ('UTC')")]
    [InlineData("SELECT v FROM m ORDER BY time $tz('UTC')", "SELECT v FROM m ORDER BY time ASC TZ('UTC')")]
    [InlineData("SHOW STATS FOR $str; KILL QUERY $int ON $id; DROP SHARD $int", "SHOW STATS FOR 'it\\'s';\nKILL QUERY 7 ON fld;\nDROP SHARD 7")]
    [InlineData("CREATE USER $id WITH PASSWORD $str; SET PASSWORD FOR $id = $str", "CREATE USER fld WITH PASSWORD 'it\\'s';\nSET PASSWORD FOR fld = 'it\\'s'")]
    [InlineData("CREATE DATABASE $odd WITH DURATION $dur REPLICATION $int NAME $id", "CREATE DATABASE \"a b\" WITH DURATION 1h30m0s REPLICATION 7 NAME fld")]
    [InlineData("SHOW TAG VALUES WITH KEY =~ $re; SHOW TAG VALUES WITH KEY IN ($id, b); SHOW MEASUREMENTS WITH MEASUREMENT = $re", "SHOW TAG VALUES WITH KEY =~ /a\\/b/;\nSHOW TAG VALUES WITH KEY IN (fld, b);\nSHOW MEASUREMENTS WITH MEASUREMENT =~ /a\\/b/")]
    [InlineData("CREATE SUBSCRIPTION $id ON $id.rp DESTINATIONS ALL $str", "CREATE SUBSCRIPTION fld ON fld.rp DESTINATIONS ALL 'it\\'s'")]
    public void Values_take_the_place_of_parameters(string query, string expected)
    {
        BindingResult result = ParameterBinder.Bind(SyntaxTree.ParseText(query), s_values);

        result.HasErrors.ShouldBeFalse(string.Join("\n", result.Diagnostics));
        CanonicalPrinter.Print(result.Tree.GetRoot()).ShouldBe(expected);
        SyntaxTree again = SyntaxTree.ParseText(result.Tree.GetRoot().ToFullString());
        again.GetDiagnostics().ShouldBeEmpty();
        SyntaxFactory.AreEquivalent(again, result.Tree).ShouldBeTrue(again.ToString());
    }

    // The texts are those of the Go parser.
    [Theory]
    [InlineData("SELECT $zz FROM m", "IQL2101", 7, 3, "missing parameter: zz")]
    [InlineData("SELECT $\"z z\"(v) FROM m", "IQL2101", 7, 6, "missing parameter: z z")]
    [InlineData("SELECT v FROM m LIMIT $zz", "IQL2101", 22, 3, "found $zz, expected integer at line 1, char 23")]
    [InlineData("SELECT v AS $str FROM m", "IQL2103", 12, 4, "found it's, expected identifier at line 1, char 13")]
    [InlineData("SELECT v AS $yes FROM m", "IQL2103", 12, 4, "found TRUE, expected identifier at line 1, char 13")]
    [InlineData("SELECT\n $int(v) FROM m", "IQL2103", 8, 4, "found (, expected FROM at line 2, char 6")]
    [InlineData("SELECT v FROM m WHERE f($str::float) = 1", "IQL2103", 24, 4, "found ::, expected ) at line 1, char 29")]
    [InlineData("SELECT -$str FROM m", "IQL2103", 8, 4, "found it's, expected identifier, number, duration, ( at line 1, char 9")]
    [InlineData("SELECT *::$type FROM m", "IQL2103", 10, 5, "found Integer, expected field, tag at line 1, char 11")]
    [InlineData("SELECT v::$int FROM m", "IQL2103", 10, 4, "found 7, expected float, integer, string, boolean, field, tag at line 1, char 11")]
    [InlineData("SELECT v::$id FROM m", "IQL0115", 10, 3, "found fld, expected float, integer, unsigned, string, boolean, field, tag at line 1, char 11")]
    [InlineData("SELECT v FROM m WHERE a =~ $str", "IQL2103", 27, 4, "found it's, expected regex at line 1, char 28")]
    [InlineData("SELECT v FROM m WHERE a = $re", "IQL2103", 26, 3, null)]
    [InlineData("SELECT v FROM m ORDER BY $int", "IQL2103", 25, 4, "found 7, expected identifier, ASC, DESC at line 1, char 26")]
    [InlineData("SELECT v FROM m ORDER BY $id", null, 25, 3, "only ORDER BY time supported at this time")]
    [InlineData("SELECT v FROM m $id(0)", "IQL2103", 16, 3, "found fld, expected ; at line 1, char 17")]
    [InlineData("SELECT v FROM m $tz('UTC') LIMIT 1", "IQL2103", 16, 3, "found LIMIT, expected ; at line 1, char 28")]
    [InlineData("SELECT v FROM m LIMIT 1 $fill(0)", "IQL2103", 24, 5, "found FILL, expected ; at line 1, char 25")]
    [InlineData("SELECT v FROM m LIMIT $neg", "IQL2105", 22, 4, "LIMIT must be >= 0 at line 1, char 23")]
    [InlineData("SELECT v FROM m SOFFSET $neg", "IQL2105", 24, 4, "SOFFSET must be >= 0 at line 1, char 25")]
    [InlineData("DROP SHARD $neg", "IQL2105", 11, 4, "strconv.ParseUint: parsing \"-7\": invalid syntax at line 1, char 12")]
    [InlineData("ALTER RETENTION POLICY p ON d REPLICATION $neg", "IQL2105", 42, 4, "invalid value -7: must be 1 <= n <= 2147483647 at line 1, char 43")]
    [InlineData("CREATE DATABASE d WITH DURATION $negdur", "IQL2105", 32, 7, null)]
    [InlineData("CREATE DATABASE d WITH DURATION $int", "IQL2103", 32, 4, "found 7, expected duration at line 1, char 33")]
    [InlineData("CREATE DATABASE d WITH DURATION $baddur", "IQL0103", 32, 7, "invalid duration at line 1, char 33")]
    [InlineData("SELECT $baddur FROM m", "IQL0103", 7, 7, "invalid duration")]
    [InlineData("SELECT a, $badre FROM m", "IQL0105", 10, 6, "error parsing regexp: missing closing ): `(` at line 1, char 11")]
    [InlineData("SELECT $int + v FROM $badre", "IQL0105", 21, 6, "error parsing regexp: missing closing ): `(` at line 1, char 22")]
    [InlineData("SELECT v FROM m fill($id)", null, 21, 3, "expected number argument in fill()")]
    [InlineData("SELECT v FROM m tz($str)", null, 19, 4, "unable to find time zone it's")]
    [InlineData("SELECT $bad FROM m", "IQL2104", 7, 4, "missing parameter: unknown bind object type: foo")]
    [InlineData("SELECT v AS $bad FROM m", "IQL2104", 12, 4, "found unknown bind object type: foo, expected identifier at line 1, char 13")]
    [InlineData("SELECT $return FROM m", "IQL2104", 7, 7, null)]
    public void A_value_that_does_not_fit_is_reported_at_its_parameter(string query, string? id, int start, int length, string? referenceText)
    {
        SyntaxTree tree = SyntaxTree.ParseText(query);
        tree.GetDiagnostics().ShouldBeEmpty();

        BindingResult result = ParameterBinder.Bind(tree, s_values);

        Diagnostic error = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldHaveSingleItem();
        if (id is not null)
        {
            error.Id.ShouldBe(id);
        }

        error.Span.ShouldBe(new Text.TextSpan(start, length));
        error.ReferenceText.ShouldBe(referenceText);
        result.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void A_string_stays_one_string_whatever_is_in_it()
    {
        var values = new Dictionary<string, BoundValue> { ["h"] = BoundValue.String("' OR 1 = 1; DROP DATABASE d -- \\") };

        BindingResult result = ParameterBinder.Bind(SyntaxTree.ParseText("SELECT v FROM m WHERE host = $h"), values);

        string text = result.Tree.GetRoot().ToFullString();
        QuerySyntax again = SyntaxFactory.ParseQuery(text);
        var select = again.NonEmptyStatements.ShouldHaveSingleItem().ShouldBeOfType<SelectStatementSyntax>();
        var comparison = select.WhereClause!.Condition.ShouldBeOfType<BinaryExpressionSyntax>();
        ((LiteralExpressionSyntax)comparison.Right).TryGetString(out string value).ShouldBeTrue();
        value.ShouldBe(values["h"].Text);
    }

    [Fact]
    public void A_value_that_no_parameter_uses_is_a_warning()
    {
        var values = new Dictionary<string, BoundValue> { ["n"] = BoundValue.Integer(1), ["m"] = BoundValue.Integer(2) };

        BindingResult result = ParameterBinder.Bind(SyntaxTree.ParseText("SELECT v FROM m LIMIT $n"), values);

        Diagnostic warning = result.Diagnostics.ShouldHaveSingleItem();
        warning.Id.ShouldBe("IQL2102");
        warning.Message.ShouldContain("$m");
        result.HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void A_query_without_parameters_stays_the_same_tree()
    {
        SyntaxTree tree = SyntaxTree.ParseText("SELECT v FROM m");

        ParameterBinder.Bind(tree, new Dictionary<string, BoundValue>()).Tree.ShouldBeSameAs(tree);
    }

    [Fact]
    public void Mistakes_of_the_query_are_not_reported_again()
    {
        SyntaxTree tree = SyntaxTree.ParseText("SELECT $id FROM m tz('nowhere')");
        tree.GetDiagnostics().ShouldHaveSingleItem();

        BindingResult result = ParameterBinder.Bind(tree, s_values);

        result.HasErrors.ShouldBeFalse(string.Join("\n", result.Diagnostics));
    }

    [Fact]
    public void White_space_and_comments_around_a_parameter_stay()
    {
        SyntaxTree tree = SyntaxTree.ParseText("SELECT v FROM m WHERE a = /* x */ $int -- y\nLIMIT $int\n");

        ParameterBinder.Bind(tree, s_values).Tree.GetRoot().ToFullString()
            .ShouldBe("SELECT v FROM m WHERE a = /* x */ 7 -- y\nLIMIT 7\n");
        ParameterBinder.Bind(SyntaxFactory.ParseExpression("a + -/* x */$neg"), s_values).Tree.ToString().ShouldBe("a + /* x */7");
    }

    [Theory]
    [InlineData("SELECT", "SELECT")]
    [InlineData("'it\\'s'", "$str")]
    [InlineData("m", "m")]
    [InlineData("LIMIT", "LIMIT")]
    [InlineData("'it\\'s' LIMIT 7", "$str LIMIT $int")]
    public void A_part_of_the_bound_text_leads_to_the_part_that_was_written(string bound, string written)
    {
        const string Query = "SELECT v FROM m WHERE a = $str LIMIT $int";
        BindingResult result = ParameterBinder.Bind(SyntaxTree.ParseText(Query), s_values);
        int start = result.Tree.ToString().IndexOf(bound, StringComparison.Ordinal);

        TextSpan original = result.GetOriginalSpan(new TextSpan(start, bound.Length));

        Query.Substring(original.Start, original.Length).ShouldBe(written);
    }

    [CorpusFact]
    public void Every_corpus_query_with_parameters_binds_as_in_the_reference()
    {
        foreach (CorpusRow row in Corpus.VerdictFiles.SelectMany(Corpus.Read).Where(row => row.Params is not null))
        {
            Dictionary<string, BoundValue> values = row.Params!.Value.EnumerateObject()
                .ToDictionary(member => member.Name, member => BoundValue.From(PlainValue(member.Value)));

            BindingResult result = ParameterBinder.Bind(SyntaxTree.ParseText(row.Query), values);

            result.Diagnostics.ShouldBeEmpty(row.ToString());
            CanonicalPrinter.Print(result.Tree.GetRoot()).ShouldBe(row.Canonical);
        }
    }

    [Theory]
    [InlineData("IQL2101")]
    [InlineData("IQL2102")]
    [InlineData("IQL2103")]
    [InlineData("IQL2104")]
    [InlineData("IQL2105")]
    public void The_page_of_a_rule_shows_it_broken_and_kept(string id)
    {
        string page = File.ReadAllText(Checkout.PathOf("docs", "diagnostics", id + ".md"));
        string[] examples = [.. page.Split('\n').Where(line => line.StartsWith('{'))];

        examples.Length.ShouldBe(2);
        BindExample(examples[0]).ShouldContain(id);
        BindExample(examples[1]).ShouldBeEmpty();
    }

    private static IEnumerable<string> BindExample(string json)
    {
        JsonElement example = JsonDocument.Parse(json).RootElement;
        Dictionary<string, BoundValue> values = example.GetProperty("params").EnumerateObject()
            .ToDictionary(member => member.Name, member => BoundValue.From(PlainValue(member.Value)));
        return ParameterBinder.Bind(SyntaxTree.ParseText(example.GetProperty("q").GetString()!), values).Diagnostics.Select(d => d.Id);
    }

    private static object? PlainValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText().Contains('.') ? element.GetDouble() : (object)element.GetInt64(),
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(member => member.Name, member => PlainValue(member.Value)),
        _ => element.GetBoolean(),
    };

    [Theory]
    [InlineData("SELECT v FROM m WHERE a =~ $re + 1", "SELECT v FROM m WHERE a =~ /x/ + 1")]
    [InlineData("SELECT v FROM m WHERE a !~ $re - 2 * 3 AND b = 1", "SELECT v FROM m WHERE a !~ /x/ - 2 * 3 AND b = 1")]
    public void A_regular_expression_may_stand_after_a_match_whatever_follows_it(string query, string expected)
    {
        BindingResult result = ParameterBinder.Bind(SyntaxTree.ParseText(query), new Dictionary<string, BoundValue> { ["re"] = BoundValue.Regex("x") });
        result.Diagnostics.ShouldBeEmpty();
        CanonicalPrinter.Print(result.Tree.GetRoot()).ShouldBe(expected);
    }
}
