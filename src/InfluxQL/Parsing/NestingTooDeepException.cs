namespace InfluxQL.Parsing;

/// <summary>Leaves the recovering parser where a text nests deeper than allowed. Caught where the parser was started.</summary>
internal sealed class NestingTooDeepException : Exception
{
    public NestingTooDeepException()
        : base("The text nests deeper than allowed.")
    {
    }
}
