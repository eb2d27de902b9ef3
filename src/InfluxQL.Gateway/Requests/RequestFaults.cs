using InfluxQL.Gateway.Errors;

namespace InfluxQL.Gateway.Requests;

/// <summary>What is wrong with a request before there is a query to judge.</summary>
internal static class RequestFaults
{
    /// <summary>Something that does not follow its own form.</summary>
    public static RequestRefusedException Malformed(string message, Exception? cause = null) =>
        new(new GatewayError(StatusCodes.Status400BadRequest, ErrorCodes.Invalid, message), cause);

    /// <summary>A body of a kind that cannot be read.</summary>
    public static RequestRefusedException UnsupportedType(string message) =>
        new(new GatewayError(StatusCodes.Status415UnsupportedMediaType, ErrorCodes.Invalid, message));
}
