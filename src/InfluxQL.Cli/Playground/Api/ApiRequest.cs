using InfluxQL.Cli.Playground.Queries;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Playground.Api;

/// <summary>The body of a question about a text.</summary>
internal sealed class ApiRequest
{
    /// <summary>The state.</summary>
    public required RequestState State { get; init; }

    /// <summary>The place in the text that is asked about, in UTF-16 code units; null where none is given.</summary>
    public int? Position { get; init; }

    /// <summary>The new name of an alias; null where none is given.</summary>
    public string? NewName { get; init; }

    /// <summary>The place in the text.</summary>
    /// <exception cref="ApiException">There is none, or it lies outside of the text.</exception>
    public int RequirePosition()
    {
        if (Position is not { } position)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, "The member position is missing. Give the offset in the text, in UTF-16 code units.");
        }

        return position <= State.Text.Length
            ? position
            : throw new ApiException(StatusCodes.Status400BadRequest, $"The position {position} lies outside of the text, which has {State.Text.Length} UTF-16 code units.");
    }
}
