using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InfluxQL.CodeAnalysis.Detection;

public class StringSyntaxTests
{
    [Fact]
    public async Task Arguments_of_marked_parameters_are_queries()
    {
        await CodeTest.Verify("""
            using System.Diagnostics.CodeAnalysis;

            class Db
            {
                public Db([StringSyntax("influxql")] string query) { }
                public string this[[StringSyntax("InfluxQL")] string query] => query;
                public void Run(string database, [StringSyntax("INFLUXQL")] string query) { }
                public static void Check([StringSyntax("InfluxQL")] string query) { }
                public static void All([StringSyntax("InfluxQL")] params string[] queries) { }
            }

            static class Extensions
            {
                public static void Go(this Db db, [StringSyntax("InfluxQL")] string query) { }
            }

            class Derived() : Db("{|IQL0008:SELEC|} x FROM cpu")
            {
            }

            class Other : Db
            {
                Other() : base("{|IQL0008:SELEC|} x FROM cpu") { }
            }

            class C
            {
                void M(Db? db)
                {
                    db!.Run("SELEC", "{|IQL0008:SELEC|} x FROM cpu");
                    db?.Run(query: "{|IQL0008:SELEC|} x FROM cpu", database: "SELEC");
                    Db.Check("{|IQL0008:SELEC|} x FROM cpu");
                    Db.All("{|IQL0008:SELEC|} x FROM cpu", "{|IQL0008:SELEC|} y FROM cpu");
                    Db.All(new[] { "{|IQL0008:SELEC|} x FROM cpu" });
                    Db.All(["{|IQL0008:SELEC|} x FROM cpu"]);
                    db.Go("{|IQL0008:SELEC|} x FROM cpu");
                    Extensions.Go(db, "{|IQL0008:SELEC|} x FROM cpu");
                    _ = new Db("{|IQL0008:SELEC|} x FROM cpu");
                    Db made = new("{|IQL0008:SELEC|} x FROM cpu");
                    _ = db["{|IQL0008:SELEC|} x FROM cpu"];
                    Local("{|IQL0008:SELEC|} x FROM cpu");

                    void Local([StringSyntax("InfluxQL")] string query) { }
                }
            }
            """);
    }

    [Fact]
    public async Task Values_of_marked_fields_and_properties_are_queries()
    {
        await CodeTest.Verify("""
            using System;
            using System.Diagnostics.CodeAnalysis;

            class C
            {
                [StringSyntax("InfluxQL")] private const string Constant = "{|IQL0008:SELEC|} x FROM cpu";
                [StringSyntax("InfluxQL")] private string _field = "{|IQL0008:SELEC|} x FROM cpu";
                [StringSyntax("InfluxQL")] public string Initialized { get; set; } = "{|IQL0008:SELEC|} x FROM cpu";
                [StringSyntax("InfluxQL")] public string Arrow => "{|IQL0008:SELEC|} x FROM cpu";
                [StringSyntax("InfluxQL")] public string GetArrow { get => "{|IQL0008:SELEC|} x FROM cpu"; }
                [StringSyntax("InfluxQL")] public string Block { get { return "{|IQL0008:SELEC|} x FROM cpu"; } }

                void M(C other, [StringSyntax("InfluxQL")] string query = "{|IQL0008:SELEC|} x FROM cpu")
                {
                    _field = "{|IQL0008:SELEC|} x FROM cpu";
                    other.Initialized = "{|IQL0008:SELEC|} x FROM cpu";
                    _ = new C { Initialized = "{|IQL0008:SELEC|} x FROM cpu" };
                }
            }

            [AttributeUsage(AttributeTargets.All)]
            class QueryAttribute([StringSyntax("InfluxQL")] string text) : Attribute
            {
                [StringSyntax("InfluxQL")] public string? Other { get; set; }
            }

            [Query("{|IQL0008:SELEC|} x FROM cpu", Other = "{|IQL0008:SELEC|} x FROM cpu")]
            class D
            {
            }

            record R([property: StringSyntax("InfluxQL")] string Text);

            class E
            {
                R M(R r) => r with { Text = "{|IQL0008:SELEC|} x FROM cpu" };
            }
            """);
    }

    [Fact]
    public async Task What_a_record_is_made_of_is_a_query_where_its_property_is()
    {
        await CodeTest.Verify("""
            using System.Diagnostics.CodeAnalysis;

            record Panel([property: StringSyntax("InfluxQL")] string Query, string Title);

            record Other(string Query);

            class C
            {
                Panel M() => new Panel("{|IQL0008:SELEC|} x FROM cpu", "SELEC");
                Panel Implicit() => new("{|IQL0008:SELEC|} x FROM cpu", "SELEC");
                Other N() => new Other("SELEC x FROM cpu");
            }
            """);
    }

    [Fact]
    public async Task Arguments_of_marked_delegates_are_queries()
    {
        await CodeTest.Verify("""
            using System;
            using System.Diagnostics.CodeAnalysis;

            delegate void Run(string database, [StringSyntax("InfluxQL")] string query);

            class C
            {
                public Run Send { get; set; } = (database, query) => { };

                void M(Run run, Action<string> other)
                {
                    run("SELEC", "{|IQL0008:SELEC|} x FROM cpu");
                    run.Invoke("SELEC", "{|IQL0008:SELEC|} x FROM cpu");
                    Send("SELEC", query: "{|IQL0008:SELEC|} x FROM cpu");
                    other("SELEC x FROM cpu");
                }
            }
            """);
    }

    [Fact]
    public async Task A_type_may_have_an_alias_of_all_files()
    {
        await CodeTest.Verify(
            """
            class C
            {
                void M()
                {
                    Tree.ParseText("{|IQL0008:SELEC|} x FROM cpu");
                    _ = new Request("{|IQL0008:SELEC|} x FROM cpu");
                }
            }
            """,
            configure: test => test.TestState.Sources.Add("""
                global using Tree = InfluxQL.Syntax.SyntaxTree;
                global using Request = InfluxQL.Rewriting.QueryRequest;
                """));
    }

    [Fact]
    public async Task Marked_members_of_a_library_are_known()
    {
        using var library = new MemoryStream();
        CSharpCompilation.Create(
            "Marked",
            [CSharpSyntaxTree.ParseText("""
                using System.Diagnostics.CodeAnalysis;

                public delegate void MarkedDelegate([StringSyntax("InfluxQL")] string query);
                public record MarkedRecord([property: StringSyntax("InfluxQL")] string Query);
                """)],
            await TestReferences.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(library).Success.ShouldBeTrue();
        library.Position = 0;
        MetadataReference reference = MetadataReference.CreateFromStream(library);
        await CodeTest.Verify(
            """
            class C
            {
                void M(MarkedDelegate run)
                {
                    run("{|IQL0008:SELEC|} x FROM cpu");
                    _ = new MarkedRecord("{|IQL0008:SELEC|} x FROM cpu");
                }
            }
            """,
            configure: test => test.TestState.AdditionalReferences.Add(reference));
    }

    [Fact]
    public async Task Other_languages_and_other_attributes_mean_nothing()
    {
        await CodeTest.Verify("""
            using System;
            using System.Diagnostics.CodeAnalysis;

            class StringSyntaxAttribute(string s) : Attribute
            {
            }

            class C
            {
                void Run([System.Diagnostics.CodeAnalysis.StringSyntax("SQL")] string query, [global::StringSyntax("InfluxQL")] string other) { }
                void M() => Run("SELEC x FROM cpu", "SELEC x FROM cpu");
            }
            """);
    }

    [Fact]
    public async Task The_library_s_own_parameters_are_marked()
    {
        await CodeTest.Verify("""
            using InfluxQL.Formatting;
            using InfluxQL.Rewriting;
            using InfluxQL.Syntax;
            using Tree = InfluxQL.Syntax.SyntaxTree;
            using static InfluxQL.Syntax.SyntaxTree;

            class C
            {
                void M()
                {
                    SyntaxTree.ParseText("{|IQL0008:SELEC|} x FROM cpu");
                    InfluxQL.Syntax.SyntaxTree.ParseText("{|IQL0008:SELEC|} x FROM cpu");
                    Tree.ParseText("{|IQL0008:SELEC|} x FROM cpu");
                    ParseText("{|IQL0008:SELEC|} x FROM cpu");
                    QueryFormatter.Format("{|IQL0008:SELEC|} x FROM cpu");
                    _ = new QueryRequest("{|IQL0008:SELEC|} x FROM cpu");
                    string.Format("SELEC x FROM {0}", 1);
                }
            }
            """);
    }

    [Fact]
    public async Task A_query_reaches_its_place_through_one_assignment_at_most()
    {
        await CodeTest.Verify("""
            using InfluxQL.Syntax;

            class C
            {
                private static readonly string s_field = "{|IQL0008:SELEC|} x FROM cpu";
                private string _neverChanged = "{|IQL0008:SELEC|} x FROM cpu";
                private string _changed = "SELEC x FROM cpu";
                private string Property { get; } = "{|IQL0008:SELEC|} x FROM cpu";
                private static string Arrow => "{|IQL0008:SELEC|} x FROM cpu";

                void M(bool b)
                {
                    string local = "{|IQL0008:SELEC|} x FROM cpu";
                    SyntaxTree.ParseText(local);
                    SyntaxTree.ParseText(local);

                    string later;
                    later = "{|IQL0008:SELEC|} x FROM cpu";
                    SyntaxTree.ParseText(later);

                    string twice = "SELEC x FROM cpu";
                    twice = "SELEC y FROM cpu";
                    SyntaxTree.ParseText(twice);

                    string first = "SELEC x FROM cpu";
                    string second = first;
                    SyntaxTree.ParseText(second);

                    string byReference = "SELEC x FROM cpu";
                    Change(ref byReference);
                    SyntaxTree.ParseText(byReference);

                    SyntaxTree.ParseText(s_field);
                    SyntaxTree.ParseText(_neverChanged);
                    SyntaxTree.ParseText(_changed);
                    SyntaxTree.ParseText(Property);
                    SyntaxTree.ParseText(Arrow);
                    SyntaxTree.ParseText(b ? "{|IQL0008:SELEC|} x FROM cpu" : "{|IQL0008:SELEC|} y FROM cpu");
                    SyntaxTree.ParseText((string)("{|IQL0008:SELEC|} x FROM cpu"));
                    SyntaxTree.ParseText(b switch { true => "{|IQL0008:SELEC|} x FROM cpu", _ => "{|IQL0008:SELEC|} y FROM cpu" });
                }

                void Change(ref string s) => _changed = s;
            }
            """);
    }

    [Fact]
    public async Task A_local_of_top_level_statements_is_followed()
    {
        await CodeTest.Verify(
            """
            using InfluxQL.Syntax;

            string query = "{|IQL0008:SELEC|} x FROM cpu";
            SyntaxTree.ParseText(query);
            """,
            configure: test => test.TestState.OutputKind = OutputKind.ConsoleApplication);
    }

    [Fact]
    public async Task Marked_members_of_another_project_are_known()
    {
        await CodeTest.Verify(
            """
            class C
            {
                void M() => new Db().Run("{|IQL0008:SELEC|} x FROM cpu");
            }
            """,
            configure: test =>
            {
                test.TestState.AdditionalProjects["Other"].Sources.Add("""
                    public class Db
                    {
                        public void Run([System.Diagnostics.CodeAnalysis.StringSyntax("InfluxQL")] string query) { }
                    }
                    """);
                test.TestState.AdditionalProjectReferences.Add("Other");
            });
    }
}
