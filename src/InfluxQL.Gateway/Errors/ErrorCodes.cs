namespace InfluxQL.Gateway.Errors;

/// <summary>The values of the member <c>code</c>, as InfluxDB Clustered names them.</summary>
internal static class ErrorCodes
{
    public const string Invalid = "invalid";
    public const string Unauthorized = "unauthorized";
    public const string Forbidden = "forbidden";
    public const string NotFound = "not found";
    public const string MethodNotAllowed = "method not allowed";
    public const string TooLarge = "request too large";
    public const string TooManyRequests = "too many requests";
    public const string Unavailable = "unavailable";
    public const string Internal = "internal error";
}
