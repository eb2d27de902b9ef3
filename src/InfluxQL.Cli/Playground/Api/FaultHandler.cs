using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Playground.Api;

/// <summary>Turns what goes wrong into an answer with a sentence. A fault of the program goes to standard error as well.</summary>
internal sealed class FaultHandler(TextWriter log)
{
    private readonly Lock _lock = new();

    /// <summary>Runs the rest of a request.</summary>
    public async Task Run(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ConnectionResetException && context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            (int status, string message) = Describe(exception);
            if (status == StatusCodes.Status500InternalServerError)
            {
                Log(context.Request.Path, exception);
            }

            await JsonAnswer.SendError(context, status, message);
        }
    }

    private static (int Status, string Message) Describe(Exception exception) => exception switch
    {
        ApiException refused => (refused.Status, refused.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            (StatusCodes.Status413PayloadTooLarge, "The body has more than 4 MiB, which is the limit. Send a shorter text."),
        BadHttpRequestException bad => (bad.StatusCode, "The body breaks off before its end. Send it again."),
        _ => (StatusCodes.Status500InternalServerError, "The playground has a fault and cannot answer. Its terminal shows what happened; the text is as it was."),
    };

    // Where and what, but not the message, which may quote a text.
    private void Log(PathString path, Exception exception)
    {
        lock (_lock)
        {
            log.WriteLine($"influxql playground: a fault while answering {path}: {exception.GetType().FullName}");
            log.WriteLine(exception.StackTrace);
            log.Flush();
        }
    }
}
