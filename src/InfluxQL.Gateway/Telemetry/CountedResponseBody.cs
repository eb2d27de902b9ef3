using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>Counts the bytes of a response's body, whichever way they are written.</summary>
internal sealed class CountedResponseBody(HttpContext context, IHttpResponseBodyFeature inner, RequestRecord record) : IHttpResponseBodyFeature
{
    private CountedResponseStream? _stream;
    private CountedWriter? _writer;

    public Stream Stream => _stream ??= new CountedResponseStream(context, inner.Writer, record);

    public PipeWriter Writer => _writer ??= new CountedWriter(inner.Writer, record);

    public Task CompleteAsync() => inner.CompleteAsync();

    public void DisableBuffering() => inner.DisableBuffering();

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        SendFileFallback.SendFileAsync(Stream, path, offset, count, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken = default) => inner.StartAsync(cancellationToken);

    private sealed class CountedWriter(PipeWriter inner, RequestRecord record) : PipeWriter
    {
        public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

        public override long UnflushedBytes => inner.UnflushedBytes;

        public override void Advance(int bytes)
        {
            record.ResponseBytes += bytes;
            inner.Advance(bytes);
        }

        public override void CancelPendingFlush() => inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => inner.FlushAsync(cancellationToken);

        public override Memory<byte> GetMemory(int sizeHint = 0) => inner.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => inner.GetSpan(sizeHint);

        public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
        {
            record.ResponseBytes += source.Length;
            return inner.WriteAsync(source, cancellationToken);
        }
    }
}
