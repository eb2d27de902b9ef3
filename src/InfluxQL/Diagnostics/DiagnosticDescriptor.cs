namespace InfluxQL.Diagnostics;

/// <summary>A rule: what all diagnostics with the same ID share.</summary>
public sealed class DiagnosticDescriptor : IEquatable<DiagnosticDescriptor>
{
    /// <summary>Makes a descriptor.</summary>
    /// <param name="id">An ID that is never used for anything else, such as <c>IQL0001</c>.</param>
    /// <param name="title">The rule in a few words.</param>
    /// <param name="messageFormat">What is wrong and what to do, with <c>{0}</c> and so on for the arguments.</param>
    /// <param name="category">What the rule is about. See <see cref="DiagnosticCategories"/>.</param>
    /// <param name="defaultSeverity">How bad a finding is unless it is configured.</param>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public DiagnosticDescriptor(string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity)
    {
        Id = CheckText(id, nameof(id));
        Title = CheckText(title, nameof(title));
        MessageFormat = CheckText(messageFormat, nameof(messageFormat));
        Category = CheckText(category, nameof(category));
        DefaultSeverity = defaultSeverity;
    }

    /// <summary>The ID of the rule. It is never used for anything else.</summary>
    public string Id { get; }

    /// <summary>The rule in a few words.</summary>
    public string Title { get; }

    /// <summary>What is wrong and what to do, with <c>{0}</c> and so on for the arguments.</summary>
    public string MessageFormat { get; }

    /// <summary>What the rule is about.</summary>
    public string Category { get; }

    /// <summary>How bad a finding is unless it is configured.</summary>
    public DiagnosticSeverity DefaultSeverity { get; }

    /// <summary>The page about the rule, relative to the root of the repository.</summary>
    public string HelpLink => $"docs/diagnostics/{Id}.md";

    /// <summary>Whether both have the same ID.</summary>
    public bool Equals(DiagnosticDescriptor? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DiagnosticDescriptor);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The ID and the title.</summary>
    public override string ToString() => $"{Id}: {Title}";

    private static string CheckText(string text, string parameter) =>
        string.IsNullOrEmpty(text) ? throw new ArgumentException("The text is null or empty.", parameter) : text;
}
