namespace InfluxQL.Analysis;

/// <summary>Where the parts of a SELECT stand on its green side; a test compares them with the model.</summary>
internal static class SelectSlots
{
    public const int Fields = 1;
    public const int From = 3;
    public const int Where = 4;
    public const int GroupBy = 5;
}
