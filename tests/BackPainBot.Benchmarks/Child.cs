using System.Diagnostics;

namespace BackPainBot.Benchmarks;

/// <summary>A process that this one started, reads from, and ends by its id.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(Func<string, bool> Is, TaskCompletionSource<string> Found)> _waiting = [];
    private string _lastError = "";

    private Child(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, e) => Hear(e.Data);
        _process.ErrorDataReceived += (_, e) => _lastError = e.Data ?? _lastError;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static Child Start(string dll, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new Child(Process.Start(start)!);
    }

    /// <summary>What it has used of the processors so far: hardly dependent on what else the machine does.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What it holds of the machine's memory (resident set).</summary>
    public long MemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public async Task SayAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>The first line of its output that is wanted, whether it was printed already or not.</summary>
    /// <exception cref="InvalidOperationException">It ended, or nothing like it came in time; it is ended then.</exception>
    public async Task<string> LineAsync(Func<string, bool> wanted)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_lines.Find(wanted.Invoke) is { } known)
                return known;
            _waiting.Add((wanted, found));
        }

        try
        {
            return await found.Task.WaitAsync(Longest);
        }
        catch (TimeoutException e)
        {
            await DisposeAsync();
            throw new InvalidOperationException($"A process did not print what was waited for within {Longest.TotalSeconds} s. {_lastError}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_lock)
        {
            if (line is not null)
                _lines.Add(line);
            foreach (var (wanted, found) in _waiting)
            {
                if (line is null)
                    found.TrySetException(new InvalidOperationException($"The process ended before it printed what was waited for. {_lastError}"));
                else if (wanted(line))
                    found.TrySetResult(line);
            }
        }
    }
}
