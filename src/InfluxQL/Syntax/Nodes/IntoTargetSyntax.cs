namespace InfluxQL.Syntax;

public sealed partial class IntoTargetSyntax
{
    /// <summary>Whether <c>:MEASUREMENT</c> stands for the name of each measurement that is read.</summary>
    public bool IsBackReference => ColonToken.Kind != SyntaxKind.None;

    /// <summary>The database; null where the target does not name one.</summary>
    public NameSyntax? Database => Path.Database;

    /// <summary>
    /// The retention policy; null where the target does not name one, an <see cref="EmptyNameSyntax"/> in
    /// <c>db..m</c>, which means the default one of the database.
    /// </summary>
    public NameSyntax? RetentionPolicy => Path.RetentionPolicy;

    /// <summary>The measurement; null where <c>:MEASUREMENT</c> stands for it.</summary>
    public NameSyntax? Measurement => Path.Measurement;

    private MeasurementPath Path => new(Names, endsElsewhere: IsBackReference);
}
