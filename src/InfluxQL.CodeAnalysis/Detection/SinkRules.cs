using InfluxQL.CodeAnalysis.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>What of a compilation takes queries: marked members, known clients, and the caller's own methods.</summary>
internal sealed class SinkRules
{
    private readonly IReadOnlyList<ClientApi> _clients;
    private readonly IReadOnlyList<ConfiguredSink> _configured;

    private SinkRules(IReadOnlyList<ClientApi> clients, IReadOnlyList<ConfiguredSink> configured, MemberNames names)
    {
        _clients = clients;
        _configured = configured;
        Names = names;
    }

    /// <summary>The names that all of them have.</summary>
    public MemberNames Names { get; }

    /// <summary>The rules for the clients that a compilation has.</summary>
    public static SinkRules Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new MemberNames();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            names.Add(SourceAnnotations.Of(tree, cancellationToken));
            AddGlobalAliases(tree, names, cancellationToken);
        }

        foreach (MetadataReference reference in compilation.References)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddAnnotated(reference, names, cancellationToken);
        }

        var clients = new List<ClientApi>();
        foreach (IGrouping<string, ClientApi> type in ClientApis.All.GroupBy(api => api.Type))
        {
            if (compilation.GetTypesByMetadataName(type.Key).Length > 0)
            {
                clients.AddRange(type);
            }
        }

        foreach (ClientApi client in clients)
        {
            AddMethod(names, client.Type, client.Method, isStatic: client.IsSafe);
        }

        return new SinkRules(clients, [], names);
    }

    /// <summary>The same rules and the caller's own methods.</summary>
    public SinkRules With(IReadOnlyList<ConfiguredSink> configured)
    {
        if (configured.Count == 0)
        {
            return this;
        }

        var names = new MemberNames();
        names.Add(Names);
        foreach (ConfiguredSink sink in configured)
        {
            if (sink.Parameters is null)
            {
                names.AddValue(sink.Member);
            }
            else
            {
                AddMethod(names, sink.Type, sink.Member, isStatic: false);
            }
        }

        return new SinkRules(_clients, configured, names);
    }

    /// <summary>The site of an argument; null if its parameter is no query.</summary>
    /// <param name="method">The method as it is declared: an extension method with its first parameter.</param>
    /// <param name="parameter">The parameter that the argument goes to.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="isLanguage">Whether the argument of a parameter, by its name, is the enum's member of a name.</param>
    public QuerySite? SiteOf(IMethodSymbol method, IParameterSymbol parameter, ExpressionSyntax argument, Func<string, string, bool> isLanguage)
    {
        if (StringSyntaxAnnotation.IsOn(parameter) || IsForMarkedProperty(method, parameter))
        {
            return new QuerySite(argument, QueryOrigin.StringSyntax);
        }

        foreach (ClientApi client in _clients)
        {
            if (client.Method == method.Name
                && MetadataNames.IsOrDerivesFrom(method.ContainingType, client.Type)
                && ParameterNames.Of(method, parameter, client.Type).Any(client.Parameters.Contains)
                && (client.LanguageParameter is null || isLanguage(client.LanguageParameter, client.LanguageMember!)))
            {
                return new QuerySite(argument, QueryOrigin.ClientApi, client.IsSafe);
            }
        }

        foreach (ConfiguredSink sink in _configured)
        {
            if (ConfiguredSymbols.Means(sink, method)
                && (sink.Takes(parameter.Ordinal) || ParameterNames.Of(method, parameter, sink.Type).Any(sink.Takes)))
            {
                return new QuerySite(argument, QueryOrigin.ConfiguredSink);
            }
        }

        return null;
    }

    /// <summary>The site of a value that a field or property gets; null if that is no query.</summary>
    public QuerySite? SiteOf(ISymbol member, ExpressionSyntax value)
    {
        if (StringSyntaxAnnotation.IsOn(member))
        {
            return new QuerySite(value, QueryOrigin.StringSyntax);
        }

        foreach (ConfiguredSink sink in _configured)
        {
            if (sink.Parameters is null && ConfiguredSymbols.Means(sink, member))
            {
                return new QuerySite(value, QueryOrigin.ConfiguredSink);
            }
        }

        return null;
    }

    // record Panel([property: StringSyntax("InfluxQL")] string Query): what goes into the constructor is the property's value.
    private static bool IsForMarkedProperty(IMethodSymbol method, IParameterSymbol parameter) =>
        method.MethodKind == MethodKind.Constructor
        && method.ContainingType.IsRecord
        && method.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().Any(StringSyntaxAnnotation.IsOn);

    private static void AddAnnotated(MetadataReference reference, MemberNames names, CancellationToken cancellationToken)
    {
        switch (reference)
        {
            case PortableExecutableReference file:
                names.Add(MetadataAnnotations.Of(file));
                break;
            case CompilationReference { Compilation: { Language: LanguageNames.CSharp } project }:
                foreach (SyntaxTree tree in project.SyntaxTrees)
                {
                    names.Add(SourceAnnotations.Of(tree, cancellationToken));
                }

                break;
        }
    }

    private static void AddGlobalAliases(SyntaxTree tree, MemberNames names, CancellationToken cancellationToken)
    {
        foreach (UsingDirectiveSyntax directive in ((CompilationUnitSyntax)tree.GetRoot(cancellationToken)).Usings)
        {
            if (directive is { Alias: { } alias } && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            {
                names.AddAlias(alias.Name.Identifier.ValueText);
            }
        }
    }

    private static void AddMethod(MemberNames names, string type, string method, bool isStatic)
    {
        string name = type.Substring(type.LastIndexOfAny(['.', '+']) + 1);
        int arity = name.IndexOf('`');
        name = arity < 0 ? name : name.Substring(0, arity);
        if (method == WellKnownMemberNames.InstanceConstructorName)
        {
            names.AddConstructor(name);
        }
        else if (isStatic)
        {
            names.AddStaticMethod(name, method);
        }
        else
        {
            names.AddInstanceMethod(method);
        }
    }
}
