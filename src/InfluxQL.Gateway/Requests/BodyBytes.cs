namespace InfluxQL.Gateway.Requests;

/// <summary>Reads what is bounded already into memory.</summary>
internal static class BodyBytes
{
    /// <summary>All bytes of a stream.</summary>
    public static async Task<byte[]> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
