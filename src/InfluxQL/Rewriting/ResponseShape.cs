namespace InfluxQL.Rewriting;

/// <summary>What the response looks like, what to ask the server for, and what is left to the gateway.</summary>
public sealed class ResponseShape : IEquatable<ResponseShape>
{
    private ResponseShape()
    {
    }

    /// <summary>The form of the response.</summary>
    public ResponseFormat Format { get; private set; }

    /// <summary>The unit of the client's timestamps; null for RFC 3339.</summary>
    public EpochPrecision? Precision { get; private set; }

    /// <summary>
    /// The unit in the server's spelling, or in the shortest one where the server does not know it; null for RFC 3339.
    /// </summary>
    public string? Epoch { get; private set; }

    /// <summary>The nanoseconds in a unit of the client's timestamps; 1 for RFC 3339.</summary>
    public long Factor { get; private set; } = 1;

    /// <summary>The parameter <c>epoch</c> for the server; null to send none.</summary>
    public string? UpstreamEpoch { get; private set; }

    /// <summary>What to do with the server's timestamps.</summary>
    public TimestampConversion Conversion { get; private set; }

    /// <summary>The rows of a chunk at most; null where the response is not chunked.</summary>
    public long? ChunkSize { get; private set; }

    /// <summary>The parameter <c>chunk_size</c> for the server, sent with <c>chunked=true</c>; null to send neither.</summary>
    public long? UpstreamChunkSize { get; private set; }

    /// <summary>Whether the gateway cuts the server's rows into chunks.</summary>
    public bool CutsChunks => ChunkSize is not null && UpstreamChunkSize is null;

    /// <summary>Finds the shape of a request's response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="protocol">What the server takes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ResponseShape Create(QueryRequest request, UpstreamProtocol protocol)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        if (protocol is null)
        {
            throw new ArgumentNullException(nameof(protocol));
        }

        EpochPrecision? precision = request.Epoch ?? (request.Format == ResponseFormat.Csv ? EpochPrecision.Nanoseconds : null);
        var shape = new ResponseShape
        {
            Format = request.Format,
            Precision = precision,
            ChunkSize = request.IsChunked ? request.ChunkSize : null,
            UpstreamChunkSize = request.IsChunked && protocol.TakesChunks ? request.ChunkSize : null,
        };
        shape.SetEpoch(precision, protocol);
        return shape;
    }

    /// <summary>A timestamp of the client's unit for one of the server that counts nanoseconds.</summary>
    /// <param name="nanoseconds">Nanoseconds since 1970-01-01T00:00:00Z.</param>
    public long Convert(long nanoseconds) => nanoseconds / Factor;

    /// <inheritdoc/>
    public bool Equals(ResponseShape? other) =>
        other is not null && Format == other.Format && Precision == other.Precision && UpstreamEpoch == other.UpstreamEpoch
        && Conversion == other.Conversion && ChunkSize == other.ChunkSize && UpstreamChunkSize == other.UpstreamChunkSize;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResponseShape);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Format * 397) ^ ((Precision?.GetHashCode() ?? -1) * 31) ^ ChunkSize.GetHashCode());

    private void SetEpoch(EpochPrecision? precision, UpstreamProtocol protocol)
    {
        if (precision is not { } unit)
        {
            Conversion = protocol.TakesEpoch ? TimestampConversion.None : TimestampConversion.FormatRfc3339;
            return;
        }

        Factor = EpochPrecisions.GetNanoseconds(unit);
        UpstreamEpoch = protocol.GetEpochName(unit);
        Epoch = UpstreamEpoch ?? EpochPrecisions.GetName(unit);
        if (UpstreamEpoch is null)
        {
            UpstreamEpoch = protocol.GetEpochName(EpochPrecision.Nanoseconds);
            Conversion = unit == EpochPrecision.Nanoseconds ? TimestampConversion.None : TimestampConversion.Divide;
        }
    }
}
