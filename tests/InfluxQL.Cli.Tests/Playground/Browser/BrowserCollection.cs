namespace InfluxQL.Cli.Playground.Browser;

/// <summary>The tests that share the browser. They run one after the other: two pages at once would only slow each other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Browser";
}
