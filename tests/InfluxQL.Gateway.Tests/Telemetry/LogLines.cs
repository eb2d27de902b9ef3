using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>A log that keeps its lines.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>The lines so far, each with its level, and what was thrown.</summary>
    public IReadOnlyList<string> All => [.. _lines];

    /// <summary>The members of the last line.</summary>
    public IReadOnlyDictionary<string, object?> LastMembers { get; private set; } = new Dictionary<string, object?>();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is IEnumerable<KeyValuePair<string, object?>> members)
        {
            LastMembers = members.ToDictionary(StringComparer.Ordinal);
        }

        _lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}".TrimEnd());
    }

    /// <summary>Waits for a line that begins with a text.</summary>
    public async Task<string> WaitForAsync(string start)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (_lines.FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            await Task.Delay(10, limit.Token);
        }
    }

    public void Dispose()
    {
    }
}
