namespace InfluxQL.CodeAnalysis.Detection;

public class ClientApiTests
{
    [Fact]
    public async Task InfluxData_Net()
    {
        await CodeTest.Verify("""
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using InfluxData.Net.InfluxDb.ClientModules;

            class C
            {
                async Task M(IBasicClientModule client, BasicClientModule module)
                {
                    await client.QueryAsync("{|IQL0008:SELEC|} x FROM cpu", "SELEC");
                    await module.QueryAsync(dbName: "SELEC", query: "{|IQL0008:SELEC|} x FROM cpu");
                    await client.QueryAsync("{|IQL0008:SELEC|} x FROM cpu", new { }, "SELEC");
                    await client.MultiQueryAsync(new[] { "{|IQL0008:SELEC|} x FROM cpu" }, "SELEC");
                    await client.MultiQueryAsync(new List<string> { "{|IQL0008:SELEC|} x FROM cpu" });
                    await client.WriteAsync("SELEC x FROM cpu");
                }
            }

            namespace InfluxData.Net.InfluxDb.ClientModules
            {
                public interface IBasicClientModule
                {
                    Task<object> QueryAsync(string query, string? dbName = null, string? epochFormat = null, long? chunkSize = null);
                    Task<object> QueryAsync(string queryTemplate, object parameters, string? dbName = null, string? epochFormat = null, long? chunkSize = null);
                    Task<object> MultiQueryAsync(IEnumerable<string> queries, string? dbName = null, string? epochFormat = null, long? chunkSize = null);
                    Task WriteAsync(string point);
                }

                public abstract class BasicClientModule : IBasicClientModule
                {
                    public abstract Task<object> QueryAsync(string query, string? dbName = null, string? epochFormat = null, long? chunkSize = null);
                    public abstract Task<object> QueryAsync(string queryTemplate, object parameters, string? dbName = null, string? epochFormat = null, long? chunkSize = null);
                    public abstract Task<object> MultiQueryAsync(IEnumerable<string> queries, string? dbName = null, string? epochFormat = null, long? chunkSize = null);
                    public abstract Task WriteAsync(string point);
                }
            }
            """);
    }

    [Fact]
    public async Task AdysTech()
    {
        await CodeTest.Verify("""
            using AdysTech.InfluxDB.Client.Net;

            class C
            {
                void M(IInfluxDBClient client)
                {
                    client.QueryMultiSeriesAsync("SELEC", "{|IQL0008:SELEC|} x FROM cpu");
                    client.PostRawValueAsync("SELEC", "SELEC x FROM cpu");
                }
            }

            namespace AdysTech.InfluxDB.Client.Net
            {
                public interface IInfluxDBClient
                {
                    object QueryMultiSeriesAsync(string dbName, string measurementQuery, int precision = 0);
                    object PostRawValueAsync(string dbName, string content);
                }
            }
            """);
    }

    [Fact]
    public async Task Vibrant()
    {
        await CodeTest.Verify("""
            using Vibrant.InfluxDB.Client;

            class C
            {
                void M(IInfluxClient client)
                {
                    client.ReadAsync<object>("SELEC", "{|IQL0008:SELEC|} x FROM cpu");
                    client.ReadChunkedAsync<object>("SELEC", "{|IQL0008:SELEC|} x FROM cpu", new object());
                    client.DeleteAsync("SELEC", "{|IQL0008:DELET|} FROM cpu");
                    client.ExecuteOperationAsync<object>("{|IQL0008:SELEC|} x FROM cpu", "SELEC");
                    client.WriteAsync("SELEC x FROM cpu");
                }
            }

            namespace Vibrant.InfluxDB.Client
            {
                public interface IInfluxClient
                {
                    object ReadAsync<T>(string db, string query);
                    object ReadChunkedAsync<T>(string db, string query, object parameters);
                    object DeleteAsync(string db, string deleteQuery);
                    object WriteAsync(string db);
                }

                public static class InfluxClientExtensions
                {
                    public static object ExecuteOperationAsync<T>(this IInfluxClient client, string commandOrQuery, string db) => client;
                }
            }
            """);
    }

    [Fact]
    public async Task InfluxDB3_with_InfluxQL_as_the_query_type_only()
    {
        await CodeTest.Verify("""
            using InfluxDB3.Client;
            using InfluxDB3.Client.Query;

            class C
            {
                void M(IInfluxDBClient client, QueryType type)
                {
                    const QueryType Constant = QueryType.InfluxQL;
                    client.Query("{|IQL0008:SELEC|} x FROM cpu", QueryType.InfluxQL);
                    client.Query(queryType: QueryType.InfluxQL, query: "{|IQL0008:SELEC|} x FROM cpu");
                    client.QueryBatches("{|IQL0008:SELEC|} x FROM cpu", Constant);
                    client.Query("SELEC x FROM cpu", QueryType.SQL);
                    client.Query("SELEC x FROM cpu", type);
                    client.Query("SELEC x FROM cpu");
                }
            }

            namespace InfluxDB3.Client.Query
            {
                public enum QueryType
                {
                    SQL,
                    InfluxQL,
                }
            }

            namespace InfluxDB3.Client
            {
                public interface IInfluxDBClient
                {
                    object Query(string query, QueryType? queryType = null, string? database = null);
                    object QueryBatches(string query, QueryType? queryType = null, string? database = null);
                }
            }
            """);
    }

    [Fact]
    public async Task The_v2_client_where_it_is_asked_for_InfluxQL()
    {
        await CodeTest.Verify("""
            using InfluxDB.Client.Api.Domain;

            class C
            {
                object M() => new[]
                {
                    new Query(query: "{|IQL0008:SELEC|} x FROM cpu", type: Query.TypeEnum.Influxql),
                    new Query(query: "SELEC x FROM cpu", type: Query.TypeEnum.Flux),
                    new Query(query: "SELEC x FROM cpu"),
                };
            }

            namespace InfluxDB.Client.Api.Domain
            {
                public class Query
                {
                    public Query(object? _extern = null, string? query = null, TypeEnum? type = null) { }

                    public enum TypeEnum
                    {
                        Flux = 1,
                        Influxql = 2,
                    }
                }
            }
            """);
    }

    [Fact]
    public async Task InfluxQLQuery()
    {
        await CodeTest.Verify("""
            using InfluxQL.Building;

            class C
            {
                void M(string host)
                {
                    InfluxQLQuery.Create($"{|IQL0008:SELEC|} x FROM cpu");
                    InfluxQLQuery.CreateWithParameters($"{|IQL0008:SELEC|} x FROM cpu WHERE host = {host}");
                }
            }
            """);
    }

    [Fact]
    public async Task Methods_of_the_same_name_elsewhere_are_left_alone()
    {
        await CodeTest.Verify("""
            class C
            {
                void QueryAsync(string query) => QueryAsync("SELEC x FROM cpu");
                static void Create(string template) => Create("SELEC x FROM cpu");
            }
            """);
    }
}
