namespace InfluxQL.Syntax;

public sealed partial class MeasurementSourceSyntax
{
    /// <summary>The database; null where the source does not name one.</summary>
    public NameSyntax? Database => Path.Database;

    /// <summary>
    /// The retention policy; null where the source does not name one, an <see cref="EmptyNameSyntax"/> in
    /// <c>db..m</c>, which means the default one of the database.
    /// </summary>
    public NameSyntax? RetentionPolicy => Path.RetentionPolicy;

    /// <summary>The measurement; null where a <see cref="Regex"/> stands for it.</summary>
    public NameSyntax? Measurement => Path.Measurement;

    private MeasurementPath Path => new(Names, endsElsewhere: Regex is not null);
}
