namespace InfluxQL.Rewriting;

/// <summary>What a source of a statement reads: a measurement, or all whose names match a regular expression.</summary>
public sealed class MeasurementRead : IEquatable<MeasurementRead>
{
    internal MeasurementRead(string? database, string? retentionPolicy, string? measurement, string? regex)
    {
        Database = database;
        RetentionPolicy = retentionPolicy;
        Measurement = measurement;
        Regex = regex;
    }

    /// <summary>The database of the request or statement; null where none is known.</summary>
    public string? Database { get; }

    /// <summary>The retention policy of the request or statement; null for the default one.</summary>
    public string? RetentionPolicy { get; }

    /// <summary>The measurement; null where <see cref="Regex"/> stands for it.</summary>
    public string? Measurement { get; }

    /// <summary>The pattern, in RE2's syntax, without slashes; null for a measurement.</summary>
    public string? Regex { get; }

    /// <inheritdoc/>
    public bool Equals(MeasurementRead? other) =>
        other is not null && Database == other.Database && RetentionPolicy == other.RetentionPolicy
        && Measurement == other.Measurement && Regex == other.Regex;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MeasurementRead);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode();

    /// <summary>The parts with dots between them, for messages.</summary>
    public override string ToString() => $"{Database}.{RetentionPolicy}.{(Regex is null ? Measurement : $"/{Regex}/")}";
}
