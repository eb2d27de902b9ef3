using System.Globalization;
using InfluxQL.Text;

namespace InfluxQL.Diagnostics;

/// <summary>A finding: a rule, where it was broken, and what the message says about it.</summary>
public sealed class Diagnostic : IEquatable<Diagnostic>
{
    private readonly object?[] _arguments;

    private Diagnostic(DiagnosticDescriptor descriptor, DiagnosticSeverity severity, TextSpan span, object?[] arguments, string? referenceText)
    {
        Descriptor = descriptor;
        Severity = severity;
        Span = span;
        _arguments = arguments;
        ReferenceText = referenceText;
    }

    /// <summary>The rule.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The ID of the rule.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How bad the finding is.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>The offending text and nothing else, in UTF-16 code units.</summary>
    public TextSpan Span { get; }

    /// <summary>What stands for <c>{0}</c> and so on in the message.</summary>
    public IReadOnlyList<object?> Arguments => _arguments;

    /// <summary>The text with which InfluxDB 1.x reports this error, or null where it reports none.</summary>
    public string? ReferenceText { get; }

    /// <summary>What is wrong and what to do.</summary>
    public string Message => GetMessage();

    /// <summary>Makes a diagnostic with the default severity of its rule.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="span">The offending text, in UTF-16 code units.</param>
    /// <param name="arguments">What stands for <c>{0}</c> and so on in the message.</param>
    /// <exception cref="ArgumentNullException"><paramref name="descriptor"/> or <paramref name="arguments"/> is null.</exception>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments)
    {
        if (descriptor is null)
        {
            throw new ArgumentNullException(nameof(descriptor));
        }

        return new Diagnostic(
            descriptor,
            descriptor.DefaultSeverity,
            span,
            arguments ?? throw new ArgumentNullException(nameof(arguments)),
            null);
    }

    /// <summary>The same finding with another severity.</summary>
    public Diagnostic WithSeverity(DiagnosticSeverity severity) =>
        severity == Severity ? this : new Diagnostic(Descriptor, severity, Span, _arguments, ReferenceText);

    /// <summary>The same finding at another place.</summary>
    public Diagnostic WithSpan(TextSpan span) =>
        span == Span ? this : new Diagnostic(Descriptor, Severity, span, _arguments, ReferenceText);

    /// <summary>The same finding with the text with which InfluxDB 1.x reports it.</summary>
    public Diagnostic WithReferenceText(string? referenceText) =>
        referenceText == ReferenceText ? this : new Diagnostic(Descriptor, Severity, Span, _arguments, referenceText);

    /// <summary>What is wrong and what to do. Numbers are written in the invariant culture.</summary>
    public string GetMessage() =>
        string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, _arguments);

    /// <summary>Whether both are the same finding at the same place.</summary>
    public bool Equals(Diagnostic? other) =>
        other is not null
        && Descriptor.Equals(other.Descriptor)
        && Severity == other.Severity
        && Span == other.Span
        && ReferenceText == other.ReferenceText
        && GetMessage() == other.GetMessage();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Diagnostic);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Descriptor.GetHashCode() * 397) ^ Span.GetHashCode());

    /// <summary>The place, the severity, the ID and the message.</summary>
    public override string ToString() =>
        $"{Span}: {Severity.ToString().ToLowerInvariant()} {Id}: {GetMessage()}";
}
