namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>A parameter of a client's method or constructor that is a query.</summary>
/// <param name="Type">The metadata name of the type; types that derive from it or implement it count as well.</param>
/// <param name="Method">The method, or <c>.ctor</c>.</param>
/// <param name="Parameters">Names of the parameters that are queries, in all versions of the client.</param>
internal sealed record ClientApi(string Type, string Method, params string[] Parameters)
{
    /// <summary>The enum parameter that chooses the language, where the method serves several; else null.</summary>
    public string? LanguageParameter { get; init; }

    /// <summary>The member of the enum that means InfluxQL.</summary>
    public string? LanguageMember { get; init; }

    /// <summary>Whether values in the holes of an interpolated string stay values.</summary>
    public bool IsSafe { get; init; }
}
