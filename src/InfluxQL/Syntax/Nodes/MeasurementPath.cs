namespace InfluxQL.Syntax;

/// <summary>
/// Says which segment of a dotted name is the database, the retention policy and the measurement. Segments are
/// left out from the front: <c>m</c>, <c>rp.m</c>, <c>db.rp.m</c>.
/// </summary>
internal readonly struct MeasurementPath
{
    private readonly SeparatedSyntaxList<NameSyntax> _names;
    private readonly int _measurement;

    /// <param name="names">The segments.</param>
    /// <param name="endsElsewhere">Whether a regular expression or <c>:MEASUREMENT</c> stands for the last segment.</param>
    public MeasurementPath(SeparatedSyntaxList<NameSyntax> names, bool endsElsewhere)
    {
        _names = names;
        _measurement = endsElsewhere ? names.Count : names.Count - 1;
    }

    public NameSyntax? Database => Get(_measurement - 2);

    public NameSyntax? RetentionPolicy => Get(_measurement - 1);

    public NameSyntax? Measurement => Get(_measurement);

    private NameSyntax? Get(int index) => index >= 0 && index < _names.Count ? _names[index] : null;
}
