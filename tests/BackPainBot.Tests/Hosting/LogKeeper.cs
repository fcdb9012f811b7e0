using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Tests.Hosting;

/// <summary>Keeps every log line of every category, down to the finest.</summary>
internal sealed class LogKeeper : ILoggerProvider, ILogger
{
    private readonly ConcurrentBag<(string Words, TaskCompletionSource Seen)> _awaited = [];

    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Waits for a line that holds the words, unless there is one.</summary>
    public Task SeenAsync(string words)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited.Add((words, seen));
        if (Lines.Any(line => line.Contains(words, StringComparison.Ordinal)))
            seen.TrySetResult();
        return seen.Task;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Lines.Enqueue($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{logLevel} {formatter(state, exception)} {exception}";
        Lines.Enqueue(line);
        foreach (var (_, seen) in _awaited.Where(awaited => line.Contains(awaited.Words, StringComparison.Ordinal)))
            seen.TrySetResult();
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
