using InfluxQL.Gateway.Errors;

namespace InfluxQL.Gateway.Responses;

/// <summary>What is said of an upstream's answer that is no answer of the v1 API. All of it is 502.</summary>
internal static class UpstreamAnswerFault
{
    /// <summary>The stream ended in the middle of a document, or before one began.</summary>
    public static RequestRefusedException Ended(long offset) =>
        Of($"The server's answer ends in the middle, after {offset} bytes. Try the query again; if it happens again, look into the server's log.");

    /// <summary>The connection broke.</summary>
    public static RequestRefusedException BrokenOff(Exception cause) =>
        Of("The connection to the server broke in the middle of its answer. Try the query again.", cause);

    /// <summary>The bytes are no result of a query.</summary>
    public static RequestRefusedException NoResult(string what, long offset) =>
        Of($"The server's answer is no result of a v1 query: {what}, at byte {offset}.");

    /// <summary>The server wrote text where a document was to begin, which is how 1.x reports that it cannot write a value.</summary>
    public static RequestRefusedException Text(string text) => Of($"The server answered with text in place of a result: {text}");

    /// <summary>The server reports an error for the answer as a whole.</summary>
    public static RequestRefusedException Reported(string error) => Of(error);

    /// <summary>One row or one series header is longer than what is held.</summary>
    public static RequestRefusedException TooLong(int maximum) =>
        Of($"The server's answer has a row or the head of a series of more than {maximum} bytes. Select fewer or shorter columns.");

    /// <summary>A time is not of the form that the server was asked for.</summary>
    public static RequestRefusedException NoTimestamp() => Of("The server's answer has a time that is no number of nanoseconds.");

    /// <summary>A result is not one of those that were asked for.</summary>
    public static RequestRefusedException WrongStatement(int id) =>
        Of($"The server's answer has a result for statement {id}, which stands in no place for it.");

    private static RequestRefusedException Of(string message, Exception? cause = null) =>
        new(new GatewayError(StatusCodes.Status502BadGateway, ErrorCodes.Unavailable, message), cause);
}
