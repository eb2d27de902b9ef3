using System.IO.Pipes;

namespace InfluxQL.Cli.Terminal;

/// <summary>Lets another thread end the wait for a key: a pipe that is watched together with standard input.</summary>
internal sealed class UnixWakeUp : IDisposable
{
    private readonly AnonymousPipeServerStream _end = new(PipeDirection.In, HandleInheritability.None);
    private readonly AnonymousPipeClientStream _begin;
    private readonly byte[] _bytes = new byte[64];
    private int _isWoken;

    /// <summary>Makes the pipe.</summary>
    public UnixWakeUp()
    {
        _begin = new AnonymousPipeClientStream(PipeDirection.Out, _end.ClientSafePipeHandle);
    }

    /// <summary>What ended a wait.</summary>
    public enum Reason
    {
        /// <summary>The time was over.</summary>
        Timeout,

        /// <summary>There is something to read.</summary>
        Input,

        /// <summary>Somebody called <see cref="Wake"/>.</summary>
        Woken,
    }

    /// <summary>Waits for standard input, a wake-up, or the end of a time in milliseconds (-1 for ever).</summary>
    public Reason Wait(int milliseconds)
    {
        (bool input, bool woken) = UnixInput.Wait(UnixInput.StandardInput, (int)_end.SafePipeHandle.DangerousGetHandle(), milliseconds);
        if (input)
        {
            return Reason.Input;
        }

        if (!woken)
        {
            return Reason.Timeout;
        }

        Interlocked.Exchange(ref _isWoken, 0);
        _ = _end.Read(_bytes);
        return Reason.Woken;
    }

    /// <summary>Ends a wait that is under way, or the next one.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref _isWoken, 1) == 0)
        {
            _begin.WriteByte(0);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _begin.Dispose();
        _end.Dispose();
    }
}
