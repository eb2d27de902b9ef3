namespace InfluxQL.Services;

/// <summary>The order of offers: what a person most likely wants stands first.</summary>
internal static class OfferGroup
{
    public const int Value = 0;
    public const int Name = 1;
    public const int QualifiedName = 2;
    public const int Parameter = 3;
    public const int Function = 4;
    public const int Keyword = 5;
    public const int Snippet = 6;
    public const int Operator = 7;
    public const int Punctuation = 8;
}
