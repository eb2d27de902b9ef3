namespace InfluxQL.CodeAnalysis.Detection;

public class ConfiguredSinkTests
{
    private const string Acme = """

        namespace Acme
        {
            public class Db
            {
                public virtual void Query(string text, string other = "") { }
                public static void Run(string name, string sql) { }
            }

            public class Better : Db
            {
                public override void Query(string text, string other = "") { }
            }

            public class Command(string name, string text)
            {
                public string Name => name;
                public string Text { get; set; } = text;
            }
        }
        """;

    [Theory]
    [InlineData("Acme.Db.Query(0), Acme.Db.Run(sql), new Acme.Command(1), Acme.Command.Text")]
    [InlineData("Acme.Db.Query( text ),Acme.Db.Run (1) , new  Acme.Command( text ) , Acme.Command.Text ,")]
    public async Task Methods_constructors_and_properties_of_the_setting_take_queries(string sinks)
    {
        await CodeTest.Verify(
            """
            class C
            {
                void M(Acme.Db db, Acme.Better better, Acme.Command command)
                {
                    db.Query("{|IQL0008:SELEC|} x FROM cpu", "SELEC");
                    better.Query("{|IQL0008:SELEC|} x FROM cpu");
                    Acme.Db.Run("SELEC", "{|IQL0008:SELEC|} x FROM cpu");
                    command.Text = "{|IQL0008:SELEC|} x FROM cpu";
                    _ = new Acme.Command("SELEC", "{|IQL0008:SELEC|} x FROM cpu");
                }
            }
            """ + Acme,
            $"influxql_sinks = {sinks}");
    }

    [Theory]
    [InlineData("Acme.IStore.Find(query)")]
    [InlineData("Acme.IStore.Find(1)")]
    public async Task A_parameter_may_have_another_name_where_a_method_is_implemented_or_overridden(string sinks)
    {
        await CodeTest.Verify(
            """
            class C
            {
                void M(Acme.IStore store, Acme.Store own, Acme.Better better)
                {
                    store.Find("SELEC", "{|IQL0008:SELEC|} x FROM cpu");
                    own.Find("SELEC", "{|IQL0008:SELEC|} x FROM cpu");
                    own.Find(text: "{|IQL0008:SELEC|} x FROM cpu", query: "SELEC");
                    better.Find("SELEC", "{|IQL0008:SELEC|} x FROM cpu");
                }
            }

            namespace Acme
            {
                public interface IStore
                {
                    void Find(string database, string query);
                }

                public class Store : IStore
                {
                    public virtual void Find(string query, string text) { }
                }

                public class Better : Store
                {
                    public override void Find(string a, string b) { }
                }
            }
            """,
            $"influxql_sinks = {sinks}");
    }

    [Fact]
    public async Task Without_the_setting_they_take_any_text()
    {
        await CodeTest.Verify(
            """
            class C
            {
                void M(Acme.Db db) => db.Query("SELEC x FROM cpu");
            }
            """ + Acme);
    }
}
