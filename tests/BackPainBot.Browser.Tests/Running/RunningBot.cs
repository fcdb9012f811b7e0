using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Browser.Tests.Running;

/// <summary>The built program as people start it: a process of its own, in another folder, with a store of its own.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("back-pain-bot-").FullName;
    private readonly int _port = FreePort();
    private readonly Dictionary<string, string> _settings;
    private Process? _process;

    private RunningBot(Dictionary<string, string> settings) => _settings = settings;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public static async Task<RunningBot> StartAsync(params (string Name, string Value)[] settings)
    {
        var bot = new RunningBot(settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal));
        await bot.StartAgainAsync();
        return bot;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>At the same address, with the same store.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Places.Program, "--urls", Address.ToString()])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Store__Path"] = Path.Combine(_folder, "bot.db");
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        await IsListeningAsync(_process);
    }

    /// <summary>Another process holds the store, until this is disposed: it can be read and not written.</summary>
    public IDisposable LockStore()
    {
        var other = new SqliteConnection($"Data Source={Path.Combine(_folder, "bot.db")};Pooling=False");
        other.Open();
        using var hold = new SqliteCommand("BEGIN IMMEDIATE", other);
        hold.ExecuteNonQuery();
        return other;
    }

    /// <summary>What was talked about is gone, as after the time that talks are kept.</summary>
    public void LoseStore()
    {
        foreach (var file in Directory.GetFiles(_folder))
            File.Delete(file);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task IsListeningAsync(Process process)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ = process.WaitForExitAsync().ContinueWith(
            _ => listening.TrySetException(new InvalidOperationException($"The program ended: {string.Join('\n', said)}")), TaskScheduler.Default);
        await listening.Task;

        void Hear(string? line)
        {
            lock (said)
                said.Add(line ?? "");
            if (line?.Contains("Now listening", StringComparison.Ordinal) == true)
                listening.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
