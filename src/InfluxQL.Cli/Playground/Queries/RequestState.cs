using InfluxQL.Targets;

namespace InfluxQL.Cli.Playground.Queries;

/// <summary>What the page shows: a text and the parameters of its request, as they were typed.</summary>
internal sealed record RequestState
{
    /// <summary>The query.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The product that is to run it.</summary>
    public TargetProfile Target { get; init; } = TargetProfiles.Default;

    /// <summary>The parameter <c>db</c>; empty for none.</summary>
    public string Database { get; init; } = string.Empty;

    /// <summary>The parameter <c>rp</c>; empty for none.</summary>
    public string RetentionPolicy { get; init; } = string.Empty;

    /// <summary>The parameter <c>epoch</c>; empty for none.</summary>
    public string Epoch { get; init; } = string.Empty;

    /// <summary>The parameter <c>chunked</c>.</summary>
    public bool IsChunked { get; init; }

    /// <summary>The parameter <c>chunk_size</c> as the number was written; empty for none.</summary>
    public string ChunkSize { get; init; } = string.Empty;

    /// <summary>The parameter <c>params</c>, the text of a JSON object; empty for none.</summary>
    public string Parameters { get; init; } = string.Empty;

    /// <summary>The time that <c>now()</c> stands for; empty for the clock.</summary>
    public string Now { get; init; } = string.Empty;
}
